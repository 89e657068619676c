"""Showing an analysis: one HTML file for people, and tables that are safe in a spreadsheet.

A report computes nothing: every number in it stands in a table of the analysis. Comments are
hostile input, so all that comes from data is escaped, in HTML and in spreadsheet cells alike.
"""

from voc_nlp.report.html import render_html
from voc_nlp.report.tables import safe_cell, to_safe_csv

__all__ = ["render_html", "safe_cell", "to_safe_csv"]
