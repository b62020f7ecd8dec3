"""Xếp loại nhiệm kỳ của cán bộ lãnh đạo, quản lý, QĐ 89: by the grades of the years within the term.

Excellent with 4 years excellent; good with 3 years good and none not completed; completed with 3 years completed; not
completed with 2 years not completed. One page repeats this, and no more of it was seen.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.instruments import QD_89
from xeploai.national.kinds import LEADER
from xeploai.national.levels import required
from xeploai.national.qd89.forms import LeaderYears
from xeploai.national.qd89.parameters import COMPLETED_YEARS, EXCELLENT_YEARS, FAILED_YEARS, GOOD_YEARS
from xeploai.national.qd89.readings import ONE_FAILED, YEARS_AT

_CITE = QD_89.at()


def _years(condition: xl.Expr[bool], parameter: xl.Parameter) -> xl.Expr[bool]:
    """Return that there are at least so many years of which the condition holds; each has one row, as the door sees."""
    return LeaderYears.rows().count(condition) >= xl.param(parameter)


_EXCELLENT_YEARS = _years(LeaderYears.grade >= Grade.EXCELLENT, EXCELLENT_YEARS)
_GOOD_YEARS = _years(LeaderYears.grade >= Grade.GOOD, GOOD_YEARS)
_COMPLETED_YEARS = _years(LeaderYears.grade >= Grade.COMPLETED, COMPLETED_YEARS)
_JUST_GOOD = _years(LeaderYears.grade.is_(Grade.GOOD), GOOD_YEARS)
_JUST_COMPLETED = _years(LeaderYears.grade.is_(Grade.COMPLETED), COMPLETED_YEARS)
_FAILED_YEARS = _years(LeaderYears.grade <= Grade.NOT_COMPLETED, FAILED_YEARS)
_ONE_FAILED = LeaderYears.rows().any_(LeaderYears.grade <= Grade.NOT_COMPLETED)

_EXCELLENT = xl.Standard(
    "leader.term.excellent",
    LEADER,
    grade=Grade.EXCELLENT,
    requires={
        "years": required(
            _EXCELLENT_YEARS,
            Grade.EXCELLENT,
            "nhiệm kỳ phải có 4 năm xếp loại xuất sắc",
            "a term must have 4 years graded excellent",
        ),
    },
    cite=_CITE,
    vi="Nhiệm kỳ hoàn thành xuất sắc nhiệm vụ",
    en="A term completed with excellence",
)
# What each way to read the sentence asks at the least; what only one of them asks stands below, under its option.
_GOOD = xl.Standard(
    "leader.term.good",
    LEADER,
    grade=Grade.GOOD,
    requires={
        "years": required(
            _GOOD_YEARS,
            Grade.GOOD,
            "nhiệm kỳ phải có ít nhất 3 năm xếp loại tốt",
            "a term must have at least 3 years graded good",
        ),
        "none_failed": required(
            ~_ONE_FAILED | _EXCELLENT_YEARS,
            Grade.GOOD,
            "nhiệm kỳ không được có năm nào không hoàn thành nhiệm vụ",
            "a term must have no year graded not completed",
        ),
    },
    cite=_CITE,
    vi="Nhiệm kỳ hoàn thành tốt nhiệm vụ",
    en="A term completed well",
)
_COMPLETED = xl.Standard(
    "leader.term.completed",
    LEADER,
    grade=Grade.COMPLETED,
    requires={
        "failed": required(
            ~_FAILED_YEARS,
            Grade.COMPLETED,
            "nhiệm kỳ không được có từ 2 năm không hoàn thành trở lên",
            "a term must not have 2 years or more graded not completed",
        ),
    },
    below=Grade.NOT_COMPLETED,
    cite=_CITE,
    vi="Nhiệm kỳ có từ 2 năm không hoàn thành nhiệm vụ trở lên thì không hoàn thành nhiệm vụ",
    en="A term with 2 years or more not completed is not completed",
)
_FAILED_BARS_EXCELLENT = xl.Ceiling(
    "leader.term.one_failed",
    LEADER,
    at_most=Grade.COMPLETED,
    when=_ONE_FAILED,
    cite=_CITE,
    reading=ONE_FAILED.option("both"),
    vi="Nhiệm kỳ có một năm không hoàn thành nhiệm vụ",
    en="The term has a year not completed",
)
_NOT_JUST_GOOD = xl.Ceiling(
    "leader.term.not_just_good",
    LEADER,
    at_most=Grade.COMPLETED,
    when=~(_JUST_GOOD | _EXCELLENT_YEARS),
    cite=_CITE,
    reading=YEARS_AT.option("exactly"),
    vi="Nhiệm kỳ có dưới 3 năm xếp đúng mức tốt, và dưới 4 năm xuất sắc",
    en="The term has fewer than 3 years graded just good, and fewer than 4 excellent",
)
_BETWEEN = xl.Hole(
    "leader.term.between",
    kinds=(LEADER,),
    when=~_COMPLETED_YEARS & ~_FAILED_YEARS,
    whole=True,
    cite=_CITE,
    vi="Dưới 3 năm hoàn thành và dưới 2 năm không hoàn thành (có năm không xếp loại, giữ chức vụ chưa đủ nhiệm kỳ): "
    "mức phải xếp chưa được thấy",
    en="Fewer than 3 years completed and fewer than 2 not (years without a grade, a post held for a part of the term): "
    "which grade follows was not seen",
)
_BETWEEN_JUST = xl.Hole(
    "leader.term.between_just",
    kinds=(LEADER,),
    # Three years just good do not make the term good where one of the others failed.
    when=~(_JUST_COMPLETED | (_JUST_GOOD & ~_ONE_FAILED) | _EXCELLENT_YEARS | _FAILED_YEARS),
    whole=True,
    cite=_CITE,
    reading=YEARS_AT.option("exactly"),
    vi="Không mức nào có đủ số năm đúng mức ấy: mức phải xếp chưa được thấy",
    en="No grade has its number of years graded just that: which grade follows was not seen",
)
# Read so, four years excellent beside one failed make neither the excellent nor the good term, and of years graded just
# completed there are too few as well.
_BETWEEN_BOTH = xl.Hole(
    "leader.term.between_both",
    kinds=(LEADER,),
    when=_EXCELLENT_YEARS & _ONE_FAILED & ~_JUST_COMPLETED & ~_FAILED_YEARS,
    whole=True,
    cite=_CITE,
    reading=(YEARS_AT.option("exactly"), ONE_FAILED.option("both")),
    vi="4 năm xuất sắc và một năm không hoàn thành, đòi cả ở mức xuất sắc và chỉ tính năm đúng mức: mức phải xếp chưa "
    "được thấy",
    en="4 years excellent and one not completed, where none may fail an excellent term and only years graded just that "
    "count: which grade follows was not seen",
)
RULES = (
    _EXCELLENT,
    _GOOD,
    _COMPLETED,
    _FAILED_BARS_EXCELLENT,
    _NOT_JUST_GOOD,
    _BETWEEN,
    _BETWEEN_JUST,
    _BETWEEN_BOTH,
)
