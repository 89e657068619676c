"""Reading exports: any file to a table of original cells, and which column plays which role.

Nothing is guessed silently: whatever was decided is a note or a reason in plain words, and every
guess has an option that overrides it.
"""

from voc_nlp.reading.changes import check_layout
from voc_nlp.reading.files import read_table, read_tables
from voc_nlp.reading.roles import Detection, Reason, find_roles
from voc_nlp.reading.table import Table

__all__ = [
    "Detection",
    "Reason",
    "Table",
    "check_layout",
    "find_roles",
    "read_table",
    "read_tables",
]
