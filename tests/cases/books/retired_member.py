"""Rule 10: a member who has no civil-service grade because he is retired.

HD 21 B.2.3a: a member who is a cadre, civil servant or public employee must be graded EXCELLENT as such to be an
EXCELLENT member; B.2.3d: one graded NOT_COMPLETED as such is NOT_COMPLETED. For a retired member the grade does not
apply, which is neither "missing" nor "the lowest", and stays so under negation.
Not encoded here: the other grounds of B.2.3d, the limit on EXCELLENT, and who is not graded (II.6). B.2.3b and c were
not seen: their conditions stand from memory and say so.
"""

from __future__ import annotations

from tests.cases.books.instruments import HD21

from xeploai import (
    Ceiling,
    Established,
    Fact,
    Form,
    Grade,
    Kind,
    Scale,
    Standard,
    fact,
    rule_set,
)

MEMBER = Kind("member", vi="Đảng viên")
MEMORY = Established.MEMORY


class Mark(Scale):
    """The four levels of a criterion."""

    WEAK = "Kém", "Weak"
    FAIR = "Trung bình", "Fair"
    GOOD = "Tốt", "Good"
    EXCELLENT = "Xuất sắc", "Excellent"


class MemberForm(Form, kind=MEMBER):
    in_service: Fact[bool] = fact(vi="Là cán bộ, công chức, viên chức", cite=HD21.at("mục B.2.3a"))
    civil: Fact[Grade] = fact(
        vi="Mức xếp loại cán bộ, công chức, viên chức", applies=in_service, cite=HD21.at("mục B.2.3a")
    )
    tasks: Fact[Mark] = fact(vi="Tiêu chí về nhiệm vụ chính trị", cite=HD21.at("mục B.2.3"))
    others: Fact[Mark] = fact(vi="Các tiêu chí còn lại", cite=HD21.at("mục B.2.3"))


def _standard(point: str, grade: Grade, tasks: Mark, others: Mark, established: Established) -> Standard:
    """Return a standard of B.2.3: marks, and the civil-service grade of those who have one."""
    return Standard(
        f"hd21_b23{point}", MEMBER, grade=grade, cite=HD21.at(f"mục B.2.3{point}", established=established),
        requires={
            "tasks": MemberForm.tasks >= tasks, "others": MemberForm.others >= others,
            "civil": MemberForm.civil >= grade,
        },
        below=Grade.NOT_COMPLETED if grade is Grade.COMPLETED else None,
    )  # fmt: skip


RULES = rule_set(
    "hd21_members",
    "vn",
    vi="Đảng viên và mức xếp loại công chức",
    instruments=(HD21,),
    forms=(MemberForm,),
    rules=(
        _standard("a", Grade.EXCELLENT, Mark.EXCELLENT, Mark.GOOD, HD21.established),
        _standard("b", Grade.GOOD, Mark.GOOD, Mark.FAIR, MEMORY),
        _standard("c", Grade.COMPLETED, Mark.FAIR, Mark.FAIR, MEMORY),
        Ceiling(
            "hd21_b23d", MEMBER, at_most=Grade.NOT_COMPLETED, when=MemberForm.civil.is_(Grade.NOT_COMPLETED),
            cite=HD21.at("mục B.2.3d"), vi="Là công chức, viên chức và bị xếp loại không hoàn thành nhiệm vụ.",
        ),
    ),
)  # fmt: skip
