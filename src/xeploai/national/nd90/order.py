"""Trình tự, thẩm quyền: the steps of Articles 16 to 19, who takes them, and that all of it comes before the Party's.

Of public employees the steps were seen, of officials and civil servants they are taken to be alike. The Party
committee's opinion is asked on heads and deputies alone; a precedence speaks of all of a kind, so it does not stand
before the proposal: of everybody else a step would be said to be missing.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import LAW_EMPLOYEES_2010, ND_90
from xeploai.national.kinds import PARTY_MEMBER
from xeploai.national.nd90.graded import CIVIL_SERVANTS, OFFICIALS, PUBLIC_EMPLOYEES, Graded
from xeploai.national.steps import Step, in_turn

_MEMORY = xl.Established.MEMORY
_STEPS = {
    OFFICIALS.kind.id: ND_90.at("Điều 17", established=_MEMORY),
    CIVIL_SERVANTS.kind.id: ND_90.at("Điều 18", established=_MEMORY),
    PUBLIC_EMPLOYEES.kind.id: ND_90.at("Điều 19"),
}
_IN_TURN: tuple[tuple[Step, Step, str, str], ...] = (
    ("self_grade", "review", "tự đánh giá trước, họp nhận xét sau", "the self-assessment comes before the meeting"),
    (
        "review", "opinions", "họp nhận xét xong mới lấy ý kiến cấp ủy (người đứng đầu, cấp phó)",
        "the meeting comes before the Party committee's opinion (on head and deputies)",
    ),
    ("review", "proposal", "họp nhận xét trước, đề xuất mức sau", "the meeting comes before the proposal"),
    ("proposal", "decision", "đề xuất trước, quyết định sau", "the proposal comes before the decision"),
    (
        "decision", "publication", "quyết định rồi thông báo, công khai",
        "the decision comes before the notice and publication",
    ),
)  # fmt: skip


def order(of: Graded) -> tuple[xl.Precedence, ...]:
    """Return the order of the steps of some persons, and that their grade comes before the member's."""
    steps = tuple(
        in_turn(of.kind, before, after, _STEPS[of.kind.id], f"{of.kind.vi}: {vi}", f"{of.kind.en}: {en}")
        for before, after, vi, en in _IN_TURN
    )
    member = xl.Precedence(
        f"{of.kind.id}.order.before_member",
        before=(of.kind, "decision"),
        after=(PARTY_MEMBER, "decision"),
        scope="same_person",
        cite=ND_90.at("Điều 20"),
        vi=f"Xếp loại {of.kind.vi.lower()} trước khi xếp loại đảng viên",
        en=f"The grade as {of.kind.en.lower()} comes before the grade as a Party member",
    )
    return (*steps, member)


def competences(of: Graded) -> tuple[xl.Competence | xl.Check, ...]:
    """Return who grades themselves, who decides, and whose grading the Party committee is heard on."""
    themselves = xl.Competence(
        f"{of.kind.id}.self_grades",
        of.kind,
        "self_grade",
        levels=("self",),
        by=of.kind.vi,
        cite=_STEPS[of.kind.id],
        vi=f"{of.kind.vi} tự đánh giá, xếp loại theo mẫu",
        en=f"{of.kind.en}: assesses and grades himself on the form",
    )
    if of is OFFICIALS:
        return (themselves, _of_officials())
    return (themselves, *_deciders(of), _without_opinion(of))


def _of_officials() -> xl.Competence:
    return xl.Competence(
        "official.decides",
        OFFICIALS.kind,
        "decision",
        levels=("manager",),
        by="Cấp có thẩm quyền quản lý cán bộ",
        cite=ND_90.at("Điều 16"),
        vi="Cấp có thẩm quyền quản lý cán bộ quyết định xếp loại cán bộ",
        en="The level that manages officials decides their grade",
    )


def _deciders(of: Graded) -> tuple[xl.Competence, xl.Competence]:
    cite = LAW_EMPLOYEES_2010.at("Điều 43") if of is PUBLIC_EMPLOYEES else ND_90.at("Điều 16")
    is_head = of.criteria.post.is_(xl.Code("head"))
    return (
        xl.Competence(
            f"{of.kind.id}.head_decides",
            of.kind,
            "decision",
            levels=("head",),
            by="Người đứng đầu cơ quan, đơn vị sử dụng",
            when=~is_head,
            cite=cite,
            vi=f"Người đứng đầu cơ quan, đơn vị quyết định xếp loại {of.kind.vi.lower()} của mình",
            en="The head of the agency or unit decides on those who work there",
        ),
        xl.Competence(
            f"{of.kind.id}.superior_decides",
            of.kind,
            "decision",
            levels=("superior",),
            by="Người đứng đầu cơ quan cấp trên trực tiếp",
            when=is_head,
            cite=cite,
            vi="Người đứng đầu cơ quan cấp trên trực tiếp quyết định xếp loại người đứng đầu",
            en="The head of the agency directly above decides on the head",
        ),
    )


def _without_opinion(of: Graded) -> xl.Check:
    of_whom = of.criteria.post.is_in([xl.Code("head"), xl.Code("deputy")])
    return xl.Check(
        f"{of.kind.id}.without_committee_opinion",
        of.kind,
        when=of_whom & ~of.criteria.committee_opinion,
        cite=_STEPS[of.kind.id],
        vi="Chưa có ý kiến của cấp ủy cùng cấp về người đứng đầu hoặc cấp phó",
        en="The Party committee of the agency has not given its opinion on the head or deputy",
    )
