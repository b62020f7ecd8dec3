"""Sinh hoạt trong năm: an organisation whose meetings were not scored, or not recognised, is not graded.

The whole rule is one sentence of the report. What it leaves open is four readings; what every reading shares hangs on
none of them.
"""

from __future__ import annotations

from typing import NamedTuple

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.kinds import PARTY_ORGANISATION
from xeploai_hoa_binh.instruments import HD_12, QD_31
from xeploai_hoa_binh.parameters import REGULAR_MEETINGS, THEMATIC_MEETINGS
from xeploai_hoa_binh.readings import (
    MEETINGS_CONDITION,
    MEETINGS_MISSING,
    MEETINGS_PART_OF_YEAR,
    MEETINGS_WHOSE,
    WHICH_HD_12,
)


class MeetingsForm(xl.Form, kind=PARTY_ORGANISATION):
    """Sinh hoạt thường kỳ và sinh hoạt chuyên đề trong năm."""

    regular_scored: Fact[int] = fact(
        vi="Số kỳ sinh hoạt thường kỳ tự chấm điểm", en="Regular meetings self-scored", between=(0, 12), cite=QD_31.at()
    )
    regular_recognised: Fact[int] = fact(
        vi="Số kỳ sinh hoạt thường kỳ được cấp ủy công nhận",
        en="Regular meetings recognised by the committee",
        between=(0, 12),
        cite=QD_31.at(),
    )
    thematic_scored: Fact[int] = fact(
        vi="Số kỳ sinh hoạt chuyên đề tự chấm điểm", en="Thematic meetings self-scored", between=(0, 4), cite=QD_31.at()
    )
    thematic_recognised: Fact[int] = fact(
        vi="Số kỳ sinh hoạt chuyên đề được cấp ủy công nhận",
        en="Thematic meetings recognised by the committee",
        between=(0, 4),
        cite=QD_31.at(),
    )


_REGULAR, _THEMATIC = xl.param(REGULAR_MEETINGS), xl.param(THEMATIC_MEETINGS)
_SOME_NOT_SCORED = (MeetingsForm.regular_scored < _REGULAR) | (MeetingsForm.thematic_scored < _THEMATIC)
_SOME_NOT_RECOGNISED = (MeetingsForm.regular_recognised < _REGULAR) | (MeetingsForm.thematic_recognised < _THEMATIC)
_NONE_SCORED = MeetingsForm.regular_scored.is_(0) & MeetingsForm.thematic_scored.is_(0)
_NONE_RECOGNISED = MeetingsForm.regular_recognised.is_(0) & MeetingsForm.thematic_recognised.is_(0)
_LACKING = {
    ("any", "either"): _SOME_NOT_SCORED | _SOME_NOT_RECOGNISED,
    ("any", "both"): _SOME_NOT_SCORED & _SOME_NOT_RECOGNISED,
    ("all", "either"): _NONE_SCORED | _NONE_RECOGNISED,
    ("all", "both"): _NONE_SCORED & _NONE_RECOGNISED,
}


class _Whose(NamedTuple):
    """Tổ chức đảng nào: some organisations, and the options under which the sentence means them at all."""

    where: xl.Expr[bool]
    reading: tuple[xl.ReadingOption, ...]
    vi: str
    en: str


_IS_CELL, _PART = OrganisationForm.form.is_(xl.Code("cell")), OrganisationForm.part_of_year
_EVERY, _THE_SAME = MEETINGS_WHOSE.option("every"), MEETINGS_PART_OF_YEAR.option("all-the-same")
_WHOSE = {
    "": _Whose(_IS_CELL & ~_PART, (), "Chi bộ", "A cell"),
    ".part_of_year": _Whose(
        _IS_CELL & _PART,
        (_THE_SAME,),
        "Chi bộ thành lập hoặc kết thúc hoạt động trong năm",
        "A cell set up or ended in the year",
    ),
    ".other_forms": _Whose(
        ~_IS_CELL & ~_PART, (_EVERY,), "Tổ chức đảng không phải chi bộ", "An organisation other than a cell"
    ),
    ".other_forms.part_of_year": _Whose(
        ~_IS_CELL & _PART,
        (_EVERY, _THE_SAME),
        "Tổ chức đảng không phải chi bộ, thành lập hoặc kết thúc hoạt động trong năm",
        "An organisation other than a cell, set up or ended in the year",
    ),
}


def _gate(part: str, whose: _Whose, missing: str, condition: str) -> xl.Gate:
    """Return the gate of some organisations, as one pair of the first two readings has it.

    It hangs only on the options that ask for less than the others: who lacks everything everywhere lacks it under each.

    Args:
        part: What its id ends in; empty for the organisations that every reading means.
        whose: The organisations.
        missing: The option of `MEETINGS_MISSING`.
        condition: The option of `MEETINGS_CONDITION`.
    """
    how = {one.id: one for one in (*MEETINGS_MISSING.options, *MEETINGS_CONDITION.options)}
    asks_less = (MEETINGS_MISSING.option("any"), MEETINGS_CONDITION.option("either"))
    return xl.Gate(
        f"party_organisation.meetings.{missing}_{condition}{part}",
        PARTY_ORGANISATION,
        xl.NOT_GRADED,
        when=whose.where & _LACKING[missing, condition],
        cite=QD_31.at(),
        reading=(*(one for one in asks_less if one.option in {missing, condition}), *whose.reading),
        vi=f"{whose.vi} không tự chấm điểm, không được cấp ủy công nhận 12 kỳ sinh hoạt thường kỳ và 4 kỳ chuyên đề "
        f"thì không xếp loại ({how[missing].vi.lower()}; {how[condition].vi.lower()})",
        en=f"{whose.en} whose 12 regular and 4 thematic meetings were not self-scored, not recognised by the "
        f"committee, is not graded ({how[missing].en.lower()}; {how[condition].en.lower()})",
    )


_GATES = tuple(_gate(part, whose, *pair) for part, whose in _WHOSE.items() for pair in _LACKING)

# -- known to exist, not seen ------------------------------------------------------------------------------------------

_SIX_CRITERIA = xl.Hole(
    "party_organisation.six_criteria",
    kinds=(PARTY_ORGANISATION,),
    cite=QD_31.at(),
    vi="6 tiêu chí đánh giá của Hướng dẫn số 12 và Quy định số 31 chưa được thấy",
    en="The six criteria of guidance 12 and regulation 31 were not seen",
)
_GUIDANCE_12 = xl.Hole(
    "party_organisation.guidance_12",
    kinds=(PARTY_ORGANISATION,),
    cite=HD_12.at(),
    reading=WHICH_HD_12.option("province"),
    vi="Hướng dẫn số 12 của tỉnh chưa được thấy",
    en="The province's guidance 12 was not seen",
)

# -- what a person should look at --------------------------------------------------------------------------------------

_MORE_RECOGNISED = xl.Check(
    "party_organisation.more_recognised",
    PARTY_ORGANISATION,
    when=(MeetingsForm.regular_recognised > MeetingsForm.regular_scored)
    | (MeetingsForm.thematic_recognised > MeetingsForm.thematic_scored),
    cite=QD_31.at(),
    vi="Số kỳ sinh hoạt được công nhận nhiều hơn số kỳ tự chấm điểm: xem lại sổ",
    en="More meetings were recognised than self-scored: look at the minutes",
)
RULES = (*_GATES, _SIX_CRITERIA, _GUIDANCE_12, _MORE_RECOGNISED)
