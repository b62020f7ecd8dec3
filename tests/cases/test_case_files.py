"""The cases that the centre's instruments ship: each folder stands beside the rules it speaks of."""

from pathlib import Path

import pytest

from xeploai import national
from xeploai.national import nd56, nd90, nd233, nd335, organisations, qd89, qd124
from xeploai.testing.cases import as_test, read_cases
from xeploai.testing.coverage import coverage

FILES = sorted(Path(national.__file__).parent.rglob("cases/*.yaml"))
FOLDERS = {path.parent.parent.name: path.parent for path in FILES}
COVERED = {
    "national": organisations.RULE_SETS,
    "nd56": nd56.RULE_SETS,
    "nd90": nd90.RULE_SETS,
    "nd233": nd233.RULE_SETS,
    "nd335": nd335.RULE_SETS,
    "qd89": qd89.RULE_SETS,
    "qd124": qd124.RULE_SETS,
}
"""The folders of cases that show every rule and value of some rule sets; the others are on the way."""

test_cases = as_test(*FOLDERS.values())


@pytest.mark.parametrize("folder", COVERED)
def test_every_rule_and_value_of_an_instrument_is_shown_by_its_cases(folder: str) -> None:
    """Không quy tắc nào, con số nào đứng mà không có trường hợp ở mọi phía của nó."""
    assert coverage(read_cases(FOLDERS[folder]), COVERED[folder]).told() == ""
