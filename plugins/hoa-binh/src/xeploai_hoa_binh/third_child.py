"""Cấp ủy viên sinh con thứ ba: whether the organisation and the committee fall with a committee member.

The report gives it as a rule of the centre and names no text; the centre's guidance of that year is cited. What is
looked at is a decision of discipline of the year on that ground. That a violation counts once is part of the
condition and no lift: a lift would hang on the reading as well, and while that is undecided it could not spare those
whom every reading spares.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade
from xeploai.national.forms.party import MemberForm
from xeploai.national.forms.registers import MemberDiscipline
from xeploai.national.instruments import HD_16
from xeploai.national.kinds import COMMITTEE, COMMITTEE_OF, MEMBER_OF, ON_COMMITTEE, PARTY_ORGANISATION
from xeploai_hoa_binh.readings import THIRD_CHILD

_COUNTS = MemberDiscipline.ground.is_(xl.Code("third_child")) & ~MemberDiscipline.already_counted
_SAID = {
    "vi": "bị kỷ luật trong năm vì sinh con thứ ba, vi phạm chưa tính ở năm trước",
    "en": "was disciplined in the year for a third child, not yet counted in an earlier year",
}


def _falls(
    id: str, kind: xl.Kind, rows: tuple[xl.SourceHandle, ...], when: xl.Expr[bool], vi: str, en: str
) -> xl.Ceiling:
    return xl.Ceiling(
        id,
        kind,
        at_most=Grade.NOT_COMPLETED,
        rows=(*rows, MemberDiscipline.rows()),
        when=when,
        cite=HD_16.at(established=xl.Established.MEMORY),
        reading=THIRD_CHILD.option("falls"),
        vi=f"Cấp ủy viên {_SAID['vi']}: {vi} cũng không hoàn thành nhiệm vụ",
        en=f"A committee member {_SAID['en']}: {en} has not completed either",
    )


# Who sits on a committee is read on the last day of the year: what the sentence makes of one who left is not said.
_LEFT = ON_COMMITTEE.at(xl.PERIOD_START).sources.any_(MemberDiscipline.rows().any_(_COUNTS))
_SAT = "Người là cấp ủy viên đầu năm và bị kỷ luật trong năm vì sinh con thứ ba"


def _left(kind: xl.Kind, when: xl.Expr[bool]) -> xl.Hole:
    return xl.Hole(
        f"{kind.id}.third_child_left",
        kinds=(kind,),
        when=when,
        cite=HD_16.at(established=xl.Established.MEMORY),
        reading=THIRD_CHILD.option("falls"),
        vi=f"{_SAT}, cuối năm có thể không còn trong cấp ủy: bài báo không nói có tính hay không",
        en="One who sat on the committee at the beginning of the year was disciplined in it for a third child and may "
        "have left: whether that counts the report does not say",
    )


RULES = (
    _left(COMMITTEE, _LEFT),
    _left(PARTY_ORGANISATION, COMMITTEE_OF.sources.any_(_LEFT)),
    # Whether a member sits on the committee of his own cell is a fact; who sits on any committee is a link.
    _falls(
        "party_organisation.third_child",
        PARTY_ORGANISATION,
        (MEMBER_OF.sources,),
        MemberForm.is_committee_member & _COUNTS,
        "tổ chức đảng nơi sinh hoạt",
        "the organisation he belongs to",
    ),
    _falls(
        "party_organisation.third_child_on_committee",
        PARTY_ORGANISATION,
        (COMMITTEE_OF.sources, ON_COMMITTEE.sources),
        _COUNTS,
        "tổ chức đảng của cấp ủy ấy",
        "the organisation of the committee",
    ),
    _falls("committee.third_child", COMMITTEE, (ON_COMMITTEE.sources,), _COUNTS, "tập thể cấp ủy", "the committee"),
)
