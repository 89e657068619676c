"""Copies: equal, nearly equal, templates."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from voc_nlp.cleaning import copy_groups
from voc_nlp.cleaning.copies import natural

TEXTS = [
    "Waited forty minutes for bus 12 and nobody told us why",
    "waited FORTY minutes for bus 371 and nobody told us why!",
    "Waited fourty minutes for the bus 12, and nobody told us why",
    "The parcel came on time and the driver was friendly",
    "客服态度很差等了很久没人理我真的很失望",
    "客服态度很差，等了很久没人理，真的很失望",
    "too slow",
    "too slow",
    "",
]


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(len(TEXTS))))
def test_order_is_irrelevant(order):
    ids = [f"r{number}" for number in range(len(TEXTS))]
    expected = dict(zip(ids, copy_groups(ids, TEXTS), strict=True))
    found = copy_groups([ids[place] for place in order], [TEXTS[place] for place in order])
    assert found == [expected[ids[place]] for place in order]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=60), st.sampled_from(TEXTS)), max_size=12))
def test_groups_are_named_after_their_smallest_id(texts):
    ids = [f"c{number}" for number in range(len(texts))]
    groups = copy_groups(ids, texts)
    for name in set(groups) - {""}:
        inside = [own for own, group in zip(ids, groups, strict=True) if group == name]
        assert len(inside) > 1
        assert min(inside, key=natural) == name


def test_near_copies_and_templates():
    ids = [f"r{number}" for number in range(len(TEXTS))]
    assert copy_groups(ids, TEXTS) == ["r0", "r0", "r0", "", "r4", "r4", "", "", ""]


def test_a_flood_among_others():
    rng = random.Random(0)
    words = [
        "queue",
        "parcel",
        "staff",
        "price",
        "app",
        "bus",
        "late",
        "card",
        "shop",
        "menu",
        "room",
        "line",
        "help",
        "call",
    ]
    others = [" ".join(rng.choices(words, k=10)) + f" number {place}" for place in range(400)]
    flood = [
        f"Boycott this company now, they cheated customer {place} again" for place in range(50)
    ]
    groups = copy_groups([f"r{place}" for place in range(450)], others + flood)
    assert set(groups[400:]) == {"r400"}
    assert sum(group != "" for group in groups[:400]) < 20
