"""How good the machine's reading is, measured on passages that people coded, and corrected for.

``design`` draws a sample with known probabilities, ``workbook`` writes it for people and reads it
back, ``agreement`` says how often machine and people agree, ``calibration`` whether probabilities
mean what they say, ``correction`` estimates what labels cost once their errors are known.
"""

from voc_nlp.audit.agreement import agreement_table, second_coder_table
from voc_nlp.audit.calibration import calibration_error, calibration_table, recalibrate
from voc_nlp.audit.correction import Corrected, Problem, correct, ppi_mean, rogan_gladen
from voc_nlp.audit.design import Sample, draw_sample, mention_keys
from voc_nlp.audit.workbook import Coded, read_coded, write_sample

__all__ = [
    "Coded",
    "Corrected",
    "Problem",
    "Sample",
    "agreement_table",
    "calibration_error",
    "calibration_table",
    "correct",
    "draw_sample",
    "mention_keys",
    "ppi_mean",
    "read_coded",
    "recalibrate",
    "rogan_gladen",
    "second_coder_table",
    "write_sample",
]
