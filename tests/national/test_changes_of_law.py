"""On each side of each change of law, by the period judged and by the day of decision, the right rule sets stand."""

from datetime import date

import pytest

import xeploai as xl
from xeploai.national import RULE_SETS
from xeploai.plugins import Plugin, Plugins

CENTRE = Plugins(found=(Plugin(name="vn", distribution="xeploai", version="0", rule_sets=RULE_SETS),))
EVERYWHERE = {"vn", "vn-hd12"}
"""Subjects and registers, and the guidance on meetings: they hold in every year."""


def standing(period: str, decided_on: str = "") -> set[str]:
    """Return the rule sets of the centre that stand, without what stands everywhere and grades given by others."""
    day = date.fromisoformat(decided_on) if decided_on else None
    book = xl.rulebook("vn", period=period, decided_on=day, plugins=CENTRE)
    return {one.id for one in book.sets if not one.id.startswith("vn-given")} - EVERYWHERE


QD132, QD124, QD366 = {"vn-qd132-2019"}, {"vn-qd124"}, {"vn-qd366"}
LAW22, QD41, QD89 = {"vn-law22"}, {"vn-qd41"}, {"vn-qd89-year"}
# Which regulation on the Charter holds, and the directive on screening members; rewards were guidance 21's.
QD29, QD24, QD294, CT28, REWARDS = {"vn-qd29"}, {"vn-qd24"}, {"vn-qd294"}, {"vn-ct28"}, {"vn-party-rewards"}
QD132, QD124, QD366 = QD132 | REWARDS | CT28, QD124 | QD24 | CT28, QD366 | QD294 | CT28
TWO_YEARS = LAW22 | {"vn-law22-two-years"}
IN_DUTY, ANY, BEFORE = {"vn-nd90", "vn-nd90-in-duty"}, {"vn-nd90", "vn-nd48"}, {"vn-nd48-change-over"}
# The laws of 2008 and 2010 end by the day of decision; what is left of the first is a reading.
ANY, LAW22_ENDED = ANY | {"vn-law-employees-two-years"}, {"vn-after-law22"}
# What was disciplined in 2025 before regulation 366 counts in one year or the other; later there is no such thing.
BETWEEN, AFTER = {"vn-qd366-change-over"}, {"vn-qd366-after-change-over"}
# Regulation 117, on who was wrongly disciplined, holds by the day of decision.
AGAIN = {"vn-qd132-2019-again"}
YEARS = [
    ("2018", "", {"vn-qd132-2018", "vn-nd56"} | QD29),
    ("2019", "", QD132 | {"vn-nd56"} | QD29),
    ("2020", "", QD132 | LAW22 | IN_DUTY | QD29),
    ("2021", "", QD132 | QD24 | LAW22 | IN_DUTY | QD41),
    ("2022", "", QD132 | QD24 | LAW22 | IN_DUTY | QD41),
    ("2022", "2023-08-17", QD132 | QD24 | LAW22 | IN_DUTY | QD41),
    ("2022", "2023-08-18", QD132 | QD24 | LAW22 | IN_DUTY | QD41 | AGAIN),
    ("2022", "2023-09-14", QD132 | QD24 | LAW22 | IN_DUTY | QD41 | AGAIN),
    ("2022", "2023-09-15", QD132 | QD24 | TWO_YEARS | ANY | BEFORE | QD41 | AGAIN),
    ("2022", "2023-10-03", QD132 | QD24 | TWO_YEARS | ANY | BEFORE | QD41 | AGAIN),
    ("2022", "2023-10-04", QD132 | QD24 | TWO_YEARS | ANY | BEFORE | QD41 | AGAIN | {"vn-qd132-disciplined-later"}),
    ("2023", "2023-09-14", QD124 | LAW22 | IN_DUTY | QD41 | QD89),
    ("2023", "2023-09-15", QD124 | TWO_YEARS | ANY | BEFORE | QD41 | QD89),
    ("2024", "", QD124 | TWO_YEARS | ANY | QD41 | QD89),
    ("2024", "2025-06-30", QD124 | TWO_YEARS | ANY | QD41 | QD89),
    ("2024", "2025-07-01", QD124 | LAW22_ENDED | ANY | QD41 | QD89),
    ("2024", "2025-08-29", QD124 | LAW22_ENDED | ANY | QD41 | QD89),
    ("2024", "2025-08-30", QD124 | LAW22_ENDED | ANY | QD41),
    ("2024", "2025-10-08", QD124 | LAW22_ENDED | ANY | {"vn-qd377-earlier-years"}),
    ("2025", "", QD366 | BETWEEN | ANY | {"vn-after-law22"}),
    ("2025", "2025-12-31", QD366 | BETWEEN | ANY | {"vn-after-law22"}),
    (
        "2025",
        "2026-01-01",
        QD366 | BETWEEN | ANY | {"vn-after-law22", "vn-law80-article-27", "vn-nd90-decided-in-2026"},
    ),
    ("2026", "", QD366 | AFTER | {"vn-hd02-year", "vn-nd335", "vn-nd233", "vn-nd233-2026", "vn-nd90-officials-2026"}),
]
SHORTER = [
    ("2025-12", "", set()),
    ("2026-01", "", {"vn-nd335-month"}),
    ("2025-Q4", "", {"vn-hd43-quarters"}),
    ("2026-Q1", "", {"vn-hd43-quarters", "vn-nd335-quarter"}),
    ("2026-Q2", "2026-05-21", {"vn-hd43-quarters", "vn-nd335-quarter"}),
    ("2026-Q2", "2026-05-22", {"vn-hd02-quarters", "vn-nd335-quarter"}),
    ("2026-H1", "", {"vn-nd335-half", "vn-nd90-employees-2026"}),
    ("2026-H2", "", {"vn-nd335-half"}),
]
LONGER = [
    ("2020-2025=2020-07-01/2025-06-30", "", {"vn-qd89-term"}),
    ("2025-2030=2025-09-01/2030-08-31", "", {"vn-qd365-term"}),
    ("2024-2025=2024-09-05/2025-05-31", "", QD124 | TWO_YEARS | ANY | QD41 | QD89),
]


@pytest.mark.parametrize(("period", "decided_on", "expected"), [*YEARS, *SHORTER, *LONGER])
def test_the_right_rules_stand(period: str, decided_on: str, expected: set[str]) -> None:
    """Mỗi bên của mỗi mốc đổi luật là đúng bộ quy tắc của bên ấy."""
    assert standing(period, decided_on) == expected


@pytest.mark.parametrize("year", range(2018, 2029))
@pytest.mark.parametrize("months", ["", "-H1", "-H2", "-Q1", "-Q4", "-01", "-12"])
def test_every_book_of_the_centre_fits_together(year: int, months: str) -> None:
    """Kỳ nào từ năm 2018 cũng có bộ quy tắc đứng được; không quy tắc nào dựa vào văn bản ngoài ngày của nó."""
    assert xl.rulebook("vn", period=f"{year}{months}", plugins=CENTRE).jurisdiction == "vn"


@pytest.mark.parametrize("first", range(2018, 2027))
def test_a_school_year_and_a_year_of_the_courts_are_judged_by_the_rules_of_the_day_they_begin(first: int) -> None:
    """Năm học, năm công tác của tòa án: theo luật của ngày đầu kỳ."""
    for period in (f"{first}-{first + 1}={first}-09-05/{first + 1}-05-31", f"{first}-10-01/{first + 1}-09-30"):
        of_the_year = {one for one in standing(str(first)) if one.startswith("vn-qd")} - QD41 - QD89
        assert of_the_year <= standing(period)


def test_the_centre_had_nothing_to_say_of_the_years_before() -> None:
    """Trước năm 2018 không có bộ quy tắc nào: hỏi thì bị từ chối, không lấy luật sau áp ngược."""
    with pytest.raises(xl.BookError):
        xl.rulebook("vn", period="2017", plugins=CENTRE)
