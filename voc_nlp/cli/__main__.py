"""``python -m voc_nlp.cli``."""

from voc_nlp.cli import main

main()
