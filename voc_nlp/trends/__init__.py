"""What changed: alarms over time, and two periods or groups compared.

``alarms`` tests shares period by period, ``watching`` tells each rise once and how many are false,
``shares`` compares how often a theme hurts, ``decompose`` takes the change of a score apart
exactly, ``wording`` says it in plain words.
"""

from voc_nlp.trends.alarms import Drifts, Spikes, drift_alarms, spike_test
from voc_nlp.trends.decompose import Change, decompose
from voc_nlp.trends.shares import ShareChange, compare_shares
from voc_nlp.trends.watching import Alarm, Watch, false_alarm_rate, watch
from voc_nlp.trends.wording import (
    alarm_sentence,
    change_sentence,
    false_alarm_sentence,
    part_name,
    parts_heading,
    score_sentence,
    unexplained_sentence,
    verdict,
)

__all__ = [
    "Alarm",
    "Change",
    "Drifts",
    "ShareChange",
    "Spikes",
    "Watch",
    "alarm_sentence",
    "change_sentence",
    "compare_shares",
    "decompose",
    "drift_alarms",
    "false_alarm_rate",
    "false_alarm_sentence",
    "part_name",
    "parts_heading",
    "score_sentence",
    "spike_test",
    "unexplained_sentence",
    "verdict",
    "watch",
]
