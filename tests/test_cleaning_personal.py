from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voc_nlp.cleaning import mask_personal


@given(st.text())
def test_masking_twice_changes_nothing_more(text):
    once = mask_personal(text)
    assert mask_personal(once) == once


@given(st.text(alphabet="abc ,.!?áß你好", max_size=40))
def test_text_without_numbers_and_addresses_stays(text):
    assert mask_personal(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("tel. 777 123 456, prosím", "tel. [phone], prosím"),
        ("ES91 2100 0418 4502 0005 1332", "[iban]"),
        ("DNI 12345678Z", "DNI [id]"),
        ("客户号1234567890", "客户号[number]"),
        ("0049 (170) 1234567", "[phone]"),
        ("písal jsem na jan.novak@example.cz!", "písal jsem na [e-mail]!"),
        ("on 2026-01-05 and 05.01.2026", "on 2026-01-05 and 05.01.2026"),
        ("waited 45-60 minutes for 12.50", "waited 45-60 minutes for 12.50"),
    ],
)
def test_examples(text, masked):
    assert mask_personal(text) == masked
