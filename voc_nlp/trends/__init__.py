"""What changed: alarms over time, and two periods or groups compared.

``alarms`` watches shares period by period, ``shares`` compares how often a theme hurts,
``decompose`` takes the change of a score apart exactly, ``wording`` says it in plain words.
"""

from voc_nlp.trends.alarms import Drifts, Spikes, drift_alarms, spike_test
from voc_nlp.trends.decompose import Change, decompose
from voc_nlp.trends.shares import ShareChange, compare_shares
from voc_nlp.trends.wording import alarm_sentence, change_sentence, verdict

__all__ = [
    "Change",
    "Drifts",
    "ShareChange",
    "Spikes",
    "alarm_sentence",
    "change_sentence",
    "compare_shares",
    "decompose",
    "drift_alarms",
    "spike_test",
    "verdict",
]
