"""Thẩm quyền: who takes which step of a member's grading."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.instruments import HD_16, HD_21
from xeploai.national.kinds import MEMBER_OF, PARTY_MEMBER
from xeploai.national.qd132.carried_back import Guided

# Of guidance 21 from memory: its own words on who gathers opinions and who decides were not seen.
_FROM_MEMORY = HD_21.at(established=xl.Established.MEMORY)
_SELF_GRADE = xl.Competence(
    "party_member.self_grades",
    PARTY_MEMBER,
    "self_grade",
    levels=("self",),
    by="Đảng viên",
    cite=HD_21.at(),
    vi="Đảng viên phân tích từng tiêu chí theo bốn cấp độ và tự nhận mức xếp loại",
    en="A member marks each criterion at four levels and grades himself",
)


def _opinions(cite: xl.Citation) -> xl.Competence:
    return xl.Competence(
        "party_member.opinions",
        PARTY_MEMBER,
        "opinions",
        levels=("cell",),
        by="Chi ủy (nơi không có chi ủy: bí thư chi bộ)",
        cite=cite,
        vi="Chi ủy, hoặc bí thư nơi không có chi ủy, lấy ý kiến về đảng viên",
        en="The committee of the cell, or the secretary where there is none, gathers the opinions on a member",
    )


# The page that says so speaks of members in those years and does not name the text. It names two bodies: a grassroots
# cell decides itself and may be recorded as a cell; a cell under a grassroots committee does not decide.
_DECIDES = xl.Competence(
    "party_member.decides",
    PARTY_MEMBER,
    "decision",
    levels=("grassroots",),
    by="Đảng ủy cơ sở, chi bộ cơ sở",
    cite=_FROM_MEMORY,
    vi="Đảng ủy cơ sở, chi bộ cơ sở (cấp cơ sở) tổ chức và quyết định xếp loại đảng viên",
    en="The grassroots committee or grassroots cell organises and decides the grading of members",
)
_BELONGS_TO_GRASSROOTS_CELL = MEMBER_OF.get(
    OrganisationForm.form.is_(xl.Code("cell")) & OrganisationForm.tier.is_(xl.Code("grassroots"))
)
_GRASSROOTS_CELL_DECIDES = xl.Competence(
    "party_member.grassroots_cell_decides",
    PARTY_MEMBER,
    "decision",
    levels=("cell",),
    by="Chi bộ cơ sở",
    when=_BELONGS_TO_GRASSROOTS_CELL,
    cite=_FROM_MEMORY,
    vi="Chi bộ cơ sở tổ chức và quyết định xếp loại đảng viên của mình",
    en="A grassroots cell organises and decides the grading of its members",
)
RULES = Guided(
    of_both=(_SELF_GRADE, _DECIDES, _GRASSROOTS_CELL_DECIDES),
    from_2019=(_opinions(_FROM_MEMORY),),
    in_2018=(_opinions(HD_16.at()),),
)
