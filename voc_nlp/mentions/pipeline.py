"""The splitter as a component of spaCy pipelines, for those who work on with spaCy's documents."""

from __future__ import annotations

from typing import Any

from voc_nlp.mentions.split import split_text

COMPONENT = "voc_mentions"


def mention_pipeline(language: str = "xx") -> Any:
    """Build a blank spaCy pipeline that tokenizes a language and marks its opinion units.

    Importing spaCy takes seconds, and the analysis needs characters rather than tokens; so it
    does not go through here.

    Parameters
    ----------
    language : str
        ISO 639-1 code; one that spaCy does not know, or that needs a package which is not
        installed, gets the tokenizer for any language.

    Returns
    -------
    spacy.language.Language
        Its documents hold ``doc.spans["mentions"]``; a span covers every token that its unit
        touches, and ``span.id_`` is ``"start:end"`` in characters.
    """
    import spacy
    from spacy.language import Language

    if not Language.has_factory(COMPONENT):
        Language.component(COMPONENT, func=mark_mentions)
    try:
        pipeline = spacy.blank(language)
    except ImportError:
        pipeline = spacy.blank("xx")
    pipeline.add_pipe(COMPONENT)
    return pipeline


def mark_mentions(doc: Any) -> Any:
    """Put the opinion units of a spaCy document into ``doc.spans["mentions"]``."""
    spans = [
        doc.char_span(start, end, alignment_mode="expand", span_id=f"{start}:{end}")
        for start, end in split_text(doc.text, doc.lang_)
    ]
    doc.spans["mentions"] = [span for span in spans if span is not None]
    return doc
