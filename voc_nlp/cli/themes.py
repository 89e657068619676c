"""``voc themes``."""

from __future__ import annotations

import getpass
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voc_nlp.cli.options import AsJson, IdColumn, Text
from voc_nlp.cli.terminal import open_console, plain, rows_of, told_errors, told_progress

if TYPE_CHECKING:
    from voc_nlp.themes.book import ThemeBook

themes = typer.Typer(
    help="The theme book: see, edit, assign, refit. A book is made by: voc analyze FILE --save-themes BOOK",
    no_args_is_help=True,
)

Book = Annotated[Path, typer.Argument(help="Folder of the theme book.", show_default=False)]
Theme = Annotated[str, typer.Argument(help="Id or label of a theme.", show_default=False)]
File = Annotated[Path, typer.Argument(help="Export with comments.", show_default=False)]
Who = Annotated[
    str | None, typer.Option(help="Who edits; by default the name you are logged in by.")
]
Why = Annotated[str, typer.Option(help="Why, for the journal.")]
Label = Annotated[str, typer.Option(help="Label of the new or merged theme.")]
Folder = Annotated[
    Path | None, typer.Option("--analysis", help="Folder of an analysis, from voc analyze --out.")
]


@themes.command(epilog="Python: voc_nlp.themes.book.load_book")
def show(book: Book, as_json: AsJson = False) -> None:
    """Show the themes of a book and its edits."""
    with told_errors():
        from voc_nlp.themes.book import load_book

        found = load_book(book)
    if as_json:
        listed = [{"status": "active", **theme.record()} for theme in found.themes]
        print(json.dumps({"themes": listed, "edits": len(found.edits)}, ensure_ascii=False))
        return
    _show_book(found)


@themes.command(epilog="Python: ThemeBook.rename")
def rename(book: Book, theme: Theme, label: str, who: Who = None, why: Why = "") -> None:
    """Call a theme something else."""
    _edit(book, who, why, lambda found, by: found.rename(theme, label, **by))


@themes.command(epilog="Python: ThemeBook.define")
def define(book: Book, theme: Theme, definition: str, who: Who = None, why: Why = "") -> None:
    """Say what belongs to a theme."""
    _edit(book, who, why, lambda found, by: found.define(theme, definition, **by))


@themes.command(epilog="Python: ThemeBook.merge")
def merge(
    book: Book,
    sources: Annotated[list[str], typer.Argument(help="Themes to put into another.")],
    into: Annotated[str, typer.Option(help="Theme that takes their mentions and keeps its id.")],
    label: Label = "",
    who: Who = None,
    why: Why = "",
) -> None:
    """Put themes together; the label and definition of --into stay unless --label is given."""
    _edit(book, who, why, lambda found, by: found.merge(sources, into, label=label, **by))


@themes.command(epilog="Python: ThemeBook.split_by_phrase, split_by_mentions, split_into")
def split(
    book: Book,
    theme: Theme,
    phrase: Annotated[
        list[str] | None,
        typer.Option(help="New theme of the mentions with this phrase; may be repeated."),
    ] = None,
    mention: Annotated[
        list[str] | None,
        typer.Option(
            help="New theme of what is like this mention: a comment id, or ID:START; may be repeated; needs --analysis."
        ),
    ] = None,
    parts: Annotated[
        int | None,
        typer.Option(help="Part it into this many themes; 0 finds the number; needs --analysis."),
    ] = None,
    analysis: Folder = None,
    label: Label = "",
    who: Who = None,
    why: Why = "",
) -> None:
    """Split a theme by phrase, by picked mentions, or, with neither, into its sub-themes."""
    with told_errors():
        from voc_nlp.errors import ConfigError

        if sum(bool(way) for way in (phrase, mention, parts is not None)) > 1:
            raise ConfigError("say how to split, in one way: --phrase, --mention or --parts")
        if analysis is None and (mention or parts is not None):
            raise ConfigError(
                "--mention and --parts need the comments: name the folder with --analysis"
            )
        if mention and not label:
            raise ConfigError("name the new theme with --label")

    def change(found: ThemeBook, by: dict[str, Any]) -> ThemeBook:
        if phrase and analysis is None:
            return found.split_by_phrase(theme, phrase, label=label, **by)
        from voc_nlp.analysis import Analysis
        from voc_nlp.analysis.book_work import split_phrases, split_picked, split_subthemes

        of = None if analysis is None else Analysis.load(analysis)
        if phrase:
            return split_phrases(found, theme, phrase, of, label=label, **by)
        if not mention or of is None:
            return split_subthemes(found, theme, of, parts=parts, **by)
        edited, taken = split_picked(found, theme, of, mention, label=label, **by)
        print(f"{taken} of the picked mentions go to the new theme.")
        return edited

    _edit(book, who, why, change)


@themes.command(epilog="Python: ThemeBook.move")
def move(
    book: Book,
    theme: Theme,
    under: Annotated[str, typer.Option(help="Theme to stand under; without it: the top.")] = "",
    who: Who = None,
    why: Why = "",
) -> None:
    """Put a theme under another one, or at the top."""
    _edit(book, who, why, lambda found, by: found.move(theme, under, **by))


@themes.command(epilog="Python: ThemeBook.ignore")
def ignore(book: Book, theme: Theme, who: Who = None, why: Why = "") -> None:
    """Leave a theme out of the ranking; it keeps its mentions."""
    _edit(book, who, why, lambda found, by: found.ignore(theme, **by))


@themes.command(epilog="Python: ThemeBook.pin")
def pin(book: Book, theme: Theme, who: Who = None, why: Why = "") -> None:
    """Keep a theme as it is in every refit."""
    _edit(book, who, why, lambda found, by: found.pin(theme, **by))


@themes.command(epilog="Python: ThemeBook.activate")
def activate(book: Book, theme: Theme, who: Who = None, why: Why = "") -> None:
    """Take back an ignore or a pin."""
    _edit(book, who, why, lambda found, by: found.activate(theme, **by))


@themes.command(epilog="Python: ThemeBook.include, ThemeBook.exclude, ThemeBook.drop_phrases")
def phrases(
    book: Book,
    theme: Theme,
    include: Annotated[
        list[str] | None, typer.Option(help="Mentions with this phrase belong to the theme.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(help="Mentions with this phrase never do.")
    ] = None,
    drop: Annotated[list[str] | None, typer.Option(help="Take this phrase away again.")] = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Add or take away include and exclude phrases; ``refund*`` finds all that begins so."""

    def change(found: ThemeBook, by: dict[str, Any]) -> ThemeBook:
        from voc_nlp.errors import ConfigError

        if not (include or exclude or drop):
            raise ConfigError("name a phrase with --include, --exclude or --drop")
        for phrase in drop or ():
            kind = "exclude" if phrase in found.theme(theme).exclude else "include"
            found = found.drop_phrases(theme, kind, [phrase], **by)
        found = found.include(theme, include, **by) if include else found
        return found.exclude(theme, exclude, **by) if exclude else found

    _edit(book, who, why, change)


@themes.command(epilog="Python: voc_nlp.analysis.book_work.accept_proposal")
def accept(
    book: Book,
    analysis: Annotated[Path, typer.Argument(help="Folder of the analysis with the proposal.")],
    proposal: Annotated[str, typer.Argument(help="Its id, such as p1.")],
    label: Label = "",
    who: Who = None,
    why: Why = "",
) -> None:
    """Add a proposed theme to the book."""

    def change(found: ThemeBook, by: dict[str, Any]) -> ThemeBook:
        from voc_nlp.analysis import Analysis
        from voc_nlp.analysis.book_work import accept_proposal

        return accept_proposal(found, Analysis.load(analysis), proposal, label=label, **by)

    _edit(book, who, why, change)


@themes.command(epilog="Python: ThemeBook.undo")
def undo(book: Book, who: Who = None, why: Why = "") -> None:
    """Take back the last edit."""
    _edit(book, who, why, lambda found, by: found.undo(**by))


@themes.command(epilog="Python: voc_nlp.themes.book.compare_books")
def diff(
    book: Book,
    other: Annotated[
        Path | None, typer.Argument(help="Another version; by default the book as it was made.")
    ] = None,
) -> None:
    """Say how a book differs from the book as it was made, or from another one."""
    with told_errors():
        from dataclasses import replace

        from voc_nlp.themes.book import compare_books, load_book

        found = load_book(book)
        said = (
            compare_books(replace(found, journal=()), found)
            if other is None
            else compare_books(found, load_book(other))
        )
    print("\n".join(said) if said else "No difference.")


@themes.command(epilog="Python: voc_nlp.analyze(FILE, themes=BOOK)")
def assign(
    book: Book,
    file: File,
    out: Annotated[Path | None, typer.Option(help="CSV file to write the mentions to.")] = None,
    text: Text = None,
    id_column: IdColumn = None,
) -> None:
    """Give the mentions of a file the themes of a book, each mention by itself."""
    with told_errors():
        from voc_nlp.analysis import analyze

        with told_progress() as progress:
            result = analyze(file, themes=book, text=text, id=id_column, progress=progress)
        labels = dict(zip(result.themes["theme_id"], result.themes["label"], strict=True))
        coded = result.mentions[_ASSIGNED[:-1]].assign(
            label=result.mentions["theme_id"].map(labels)
        )[_ASSIGNED]
        if out is not None:
            from voc_nlp.report.tables import to_safe_csv

            to_safe_csv(coded, out)
    console = open_console()
    _show_counts(console, result)
    _show_proposals(console, result)
    if out is not None:
        console.print(f"Mentions: {out}", markup=False, soft_wrap=True)


_ASSIGNED = [
    "comment_id",
    "start",
    "end",
    "text",
    "theme_id",
    "confidence",
    "cosine",
    "runner_up",
    "runner_up_confidence",
    "novel",
    "because",
    "label",
]


@themes.command(epilog="Python: voc_nlp.analysis.book_work.refit_themes")
def refit(
    book: Book,
    file: File,
    out: Annotated[Path, typer.Option(help="Folder for the new book; the old one stays.")],
    text: Text = None,
    id_column: IdColumn = None,
) -> None:
    """Find the themes of a file anew; those that are the same keep their ids.

    Beside the new book stand migration.csv, with what moved and why, and matches.csv, with the evidence for every id.
    """
    with told_errors():
        from voc_nlp.analysis.book_work import refit_themes
        from voc_nlp.report.folder import write_refit
        from voc_nlp.themes.book import save_book

        with told_progress() as progress:
            made = refit_themes(book, file, text=text, id=id_column, progress=progress)
        save_book(made.book, out, new=True)
        write_refit(made, out)
    console = open_console()
    for row in rows_of(made.matches):
        console.print(plain(f"{_outcome(row)}: {row.because}"), soft_wrap=True)
    n = made.matches["outcome"].value_counts()
    pinned = f", {n['pinned']} pinned stay as they are" if "pinned" in n else ""
    console.print(
        f"{n.get('kept', 0)} themes keep their ids{pinned}, {n.get('new', 0)} are new,"
        f" {n.get('retired', 0)} are retired.",
        markup=False,
    )
    moved = made.migration[made.migration["from_id"] != made.migration["to_id"]]
    _show_moves(console, moved)
    console.print(
        f"{moved['share'].sum():.1%} of the mentions have another theme id. All moves: {out / 'migration.csv'};"
        f" the evidence for every id: {out / 'matches.csv'}",
        markup=False,
        soft_wrap=True,
    )


def _outcome(row: Any) -> str:
    """Say what became of a theme in a refit."""
    if row.outcome == "new":
        return f"{row.new_id} {row.new_label!r} is new"
    verdict = {
        "kept": "keeps its id",
        "retired": f"is retired; held against {row.new_id} {row.new_label!r}"
        if row.new_id
        else "is retired",
    }
    return f"{row.old_id} {row.old_label!r} {verdict.get(row.outcome, 'stays')}"


def _show_moves(console: Any, moved: Any) -> None:
    from rich.table import Table

    if not len(moved):
        return
    table = Table("from", "to", "mentions", "share", "why", box=None)
    for row in rows_of(moved.head(_MOVES)):
        table.add_row(
            plain(f"{row.from_id} {row.from_label}"),
            plain(f"{row.to_id} {row.to_label}"),
            f"{row.n_mentions:,}",
            f"{row.share:.1%}",
            plain(row.because.partition(": evidence")[0]),
        )
    console.print(table)
    if len(moved) > _MOVES:
        console.print(f"and {len(moved) - _MOVES} smaller moves", markup=False)


_MOVES = 15


@themes.command(epilog="Python: voc_nlp.analysis.book_work.explain_comment")
def why(
    analysis: Annotated[Path, typer.Argument(help="Folder of an analysis.")],
    comment_id: Annotated[str, typer.Argument(help="Id of a comment.")],
    book: Annotated[
        Path | None,
        typer.Option("--themes", help="Theme book, to see more of the nearest prototypes."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say why a comment has its themes: the clause, the nearest prototypes and the runner-up."""
    with told_errors():
        from voc_nlp.analysis import Analysis
        from voc_nlp.analysis.book_work import explain_comment
        from voc_nlp.themes.book import load_book, tell_reason

        found = None if book is None else load_book(book)
        table = explain_comment(Analysis.load(analysis), comment_id, found)
        if found is not None:
            table["because"] = [tell_reason(found, str(text)) for text in table["because"]]
    if as_json:
        print(table.to_json(orient="records", force_ascii=False))
        return
    console = open_console()
    for row in rows_of(table):
        console.print(plain(f'"{row.text}" (characters {row.start} to {row.end})'))
        near = "a phrase decided" if row.cosine != row.cosine else f"cosine {row.cosine:.3f}"
        mark = "; novel: far from everything the book knows" if row.novel else ""
        console.print(
            plain(
                f"  {row.theme_id} {row.label}: {near}, confidence {row.confidence:.2f}, {row.because}{mark}"
            )
        )
        if row.subtheme_id:
            console.print(plain(f"  sub-theme {row.subtheme_id} {row.subtheme_label}"))
        if getattr(row, "now_id", row.theme_id) != row.theme_id:
            console.print(plain(f"  by the book as it is now: {row.now_id} {row.now_label}"))
        if row.runner_up:
            console.print(
                plain(
                    f"  runner-up {row.runner_up} {row.runner_up_label}: cosine {row.runner_up_cosine:.3f},"
                    f" confidence {row.runner_up_confidence:.2f}"
                )
            )
        for key, label, cosine in getattr(row, "nearest", ()):
            console.print(plain(f"    prototype of {key} {label}: cosine {cosine:.3f}"))


@themes.command(epilog="Python: voc_nlp.analysis.book_work.start_from_frame")
def start(
    frame: Annotated[
        Path, typer.Argument(help="Code frame: CSV, TOML or YAML with name, definition, examples.")
    ],
    book: Annotated[Path, typer.Argument(help="Folder for the new book.")],
    encoder: Annotated[str, typer.Option(help="Encoder of the book.")] = "multilingual",
    comments: Annotated[
        Path | None,
        typer.Option(
            help="Comments like those to code: how near a mention must be to a code is measured on them."
        ),
    ] = None,
    text: Text = None,
    id_column: IdColumn = None,
) -> None:
    """Make a book of a code frame; what is near to no code is kept out of the codes."""
    with told_errors():
        from voc_nlp.analysis.book_work import start_from_frame
        from voc_nlp.themes.book import save_book

        how: dict[str, Any] = {} if comments is None else {"text": text, "id": id_column}
        made = start_from_frame(frame, encoder=encoder, comments=comments, **how)
        save_book(made, book, new=True)
    print(f"The book is in {book}. Code a file to it with: voc analyze FILE --themes {book}")


@themes.command(epilog="Python: ThemeBook.replay")
def replay(
    book: Book,
    other: Annotated[Path, typer.Argument(help="Book whose edits are repeated on the first.")],
) -> None:
    """Repeat the edits of another book here; its themes are found by their prototypes."""
    skipped: list[str] = []

    def change(found: ThemeBook, by: dict[str, Any]) -> ThemeBook:
        from voc_nlp.themes.book import load_book, match_books

        source = load_book(other)
        edited, left = found.replay(source.journal, ids=match_books(source, found))
        skipped.extend(left)
        return edited

    _edit(book, None, "", change)
    for sentence in skipped:
        print(sentence)


def _edit(book: Path, who: str | None, why: str, change: Any) -> None:
    with told_errors():
        from voc_nlp.themes.book import load_book, save_book, tell_edit

        before = load_book(book)
        after = change(before, {"who": who or _login(), "why": why})
        save_book(after, book)
    for entry in after.journal[len(before.journal) :]:
        if entry.op == "undo":
            print(f"Undone: {tell_edit(after, entry.args['of'])}.")
            continue
        said = tell_edit(after, entry.n)
        print(f"{said[:1].upper()}{said[1:]}. Undo it with: voc themes undo {book}")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _show_book(book: ThemeBook) -> None:
    from rich.table import Table

    from voc_nlp.themes.book import is_part, living, tell_edit

    console = open_console()
    table = Table(
        "id", "label", "status", "under", "mentions", "include", "exclude", "keywords", box=None
    )
    alive = living(book.state)
    whole = [theme for theme in alive if not is_part(theme.id)]
    below = [theme for theme in alive if is_part(theme.id)]
    order = [one for theme in whole for one in (theme, *(p for p in below if p.parent == theme.id))]
    for theme in order:
        inside = is_part(theme.id)
        table.add_row(
            f"  {theme.id}" if inside else theme.id,
            plain(f"  {theme.label}" if inside else theme.label),
            "" if theme.status == "active" else theme.status,
            theme.parent,
            "" if theme.mentions is None else f"{theme.mentions:,}",
            plain(", ".join(theme.include)),
            plain(", ".join(theme.exclude)),
            plain(", ".join(theme.keywords[:4])),
        )
    console.print(table)
    gone = sum(theme.status == "retired" and not is_part(theme.id) for theme in book.themes)
    console.print(
        f"{len(whole)} themes, {len(below)} sub-themes, {gone} retired, {len(book.edits)} edits;"
        f" encoder {book.base.encoder_id}",
        markup=False,
    )
    for entry in book.edits[-5:]:
        console.print(plain(tell_edit(book, entry.n)), soft_wrap=True)


def _show_counts(console: Any, result: Any) -> None:
    from rich.table import Table

    table = Table("id", "theme", "mentions", "share", "usual", box=None)
    for row in rows_of(result.drift.sort_values("n_mentions", ascending=False, kind="stable")):
        usual = "" if row.usual_share != row.usual_share else f"{row.usual_share:.1%}"
        table.add_row(
            row.theme_id, plain(row.label), f"{row.n_mentions:,}", f"{row.share:.1%}", usual
        )
    console.print(table)
    for note in result.notes:
        if note.code in ("novel", "proposals", "book_language"):
            console.print(note.message, markup=False)


def _show_proposals(console: Any, result: Any) -> None:
    for row in rows_of(result.proposals):
        rate = (
            ""
            if row.false_alarm != row.false_alarm
            else f", false alarm in {row.false_alarm:.0%} of trials"
        )
        console.print(
            plain(
                f"{row.proposal_id} {row.label}: {row.n_mentions:,} mentions, nearest {row.nearest_id}"
                f" {row.nearest_label}, distinctness {row.distinctness:.2f}{rate}"
            )
        )
