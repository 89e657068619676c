"""Measurements on real data; run by ``make bench``, never by the tests."""
