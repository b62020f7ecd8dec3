"""The cases that the centre's instruments ship: each folder stands beside the rules it speaks of."""

from pathlib import Path

import pytest

import xeploai as xl
from xeploai import national
from xeploai.national import (
    consequences,
    hd02,
    hd12,
    nd56,
    nd90,
    nd233,
    nd335,
    organisations,
    qd41,
    qd89,
    qd124,
    qd132,
    qd366,
    subjects,
)
from xeploai.national.qd132.disciplined_later import DISCIPLINED_LATER
from xeploai.testing.cases import Shelf, as_test, read_cases
from xeploai.testing.coverage import coverage

FILES = sorted(Path(national.__file__).parent.rglob("cases/*.yaml"))
FOLDERS = {path.parent.parent.name: path.parent for path in FILES}
COVERED: dict[tuple[str, ...], tuple[xl.RuleSet, ...]] = {
    ("national",): organisations.RULE_SETS,
    ("consequences",): consequences.RULE_SETS,
    ("hd12",): hd12.RULE_SETS,
    ("nd56",): nd56.RULE_SETS,
    ("nd90",): nd90.RULE_SETS,
    ("nd233",): nd233.RULE_SETS,
    ("nd335",): nd335.RULE_SETS,
    ("qd41",): qd41.RULE_SETS,
    ("qd89",): qd89.RULE_SETS,
    ("qd124",): qd124.RULE_SETS,
    ("qd132",): (qd132.FROM_2019, qd132.AGAIN_FROM_2019, DISCIPLINED_LATER),
    ("qd366", "hd02"): (*qd366.RULE_SETS, *hd02.RULE_SETS),
}
"""The folders of cases, and the rule sets of which they show every rule and value together."""
ELSEWHERE = (qd132.IN_2018, qd132.AGAIN_2018, *subjects.RULE_SETS)
"""Whose rules are those of a set that is covered, carried back (`test_coverage_2018`), and who has none."""

SHELF = Shelf()
test_cases = as_test(*FOLDERS.values(), shelf=SHELF)


@pytest.mark.parametrize("folders", COVERED, ids="-".join)
def test_every_rule_and_value_of_an_instrument_is_shown_by_its_cases(folders: tuple[str, ...]) -> None:
    """Không quy tắc nào, con số nào đứng mà không có trường hợp ở mọi phía của nó."""
    assert coverage(read_cases(*(FOLDERS[one] for one in folders)), COVERED[folders], SHELF).told() == ""


def test_no_rule_set_of_the_centre_stands_without_cases() -> None:
    """Bộ quy tắc nào của trung ương cũng có trường hợp."""
    covered = {one.id for sets in COVERED.values() for one in sets}
    assert covered | {one.id for one in ELSEWHERE} == {one.id for one in national.RULE_SETS}
    assert set(FOLDERS) == {folder for folders in COVERED for folder in folders}
