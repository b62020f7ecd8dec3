"""NĐ 56/2015 and NĐ 88/2017 for the year 2018: what its cases, `national/nd56/cases`, do not say of the rules."""

import pytest
from tests.national.year_2018 import plugins

import xeploai as xl
from xeploai import Grade
from xeploai.national import nd56
from xeploai.national.forms import state
from xeploai.national.qd132.party import state_first
from xeploai.tree import FactRef, walk

DEFAULT = xl.rulebook("vn", period="2018", plugins=plugins())
BOOK = xl.rulebook("vn", period="2018", plugins=plugins(), readings={"nd56-servant-numbers": "as-employees"})


def test_the_third_grade_of_officials_and_civil_servants_has_its_printed_name() -> None:
    """NĐ 56 gọi mức ba của cán bộ, công chức là “hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực”."""
    assert "hạn chế về năng lực" in DEFAULT.label("civil_servant", Grade.COMPLETED)
    assert "hạn chế về năng lực" in DEFAULT.label("official", Grade.COMPLETED)
    assert "hạn chế" not in DEFAULT.label("public_employee", Grade.COMPLETED)


@pytest.mark.parametrize(
    ("kind", "post", "others"),
    [
        ("public_employee", "is_manager", ("không giữ chức vụ quản lý", "not manage")),
        ("civil_servant", "is_leader", ("không giữ chức vụ lãnh đạo", "not lead")),
    ],
)
def test_what_is_asked_of_those_without_a_post_says_so(kind: str, post: str, others: tuple[str, str]) -> None:
    """Điều kiện chỉ của người không giữ chức vụ thì câu chữ nói rõ; điều kiện của mọi người thì không nói thế."""
    ceilings = [one for one in BOOK.by_id.values() if isinstance(one, xl.Ceiling) and one.kind == kind]
    assert len(ceilings) > 5
    for one in ceilings:
        told = any(isinstance(node, FactRef) and node.fact == post for node in walk(one.when))
        assert [words in text for words, text in zip(others, (one.vi, one.en), strict=True)] == [told, told], one.id


def test_the_state_grade_comes_before_the_members_review_and_grading() -> None:
    """Xong xếp loại công chức, viên chức, lao động rồi mới kiểm điểm, xếp loại đảng viên; cán bộ thì chỉ ở HD 21."""
    first = [one for one in state_first.RULES.under_guidance_16 if isinstance(one, xl.Precedence)]
    named = ("civil_servant", "public_employee", "worker")
    assert {one.id: (one.before, one.after) for one in first} == {
        **{
            f"party_member.order.{sort}_first": ((sort, "decision"), ("party_member", "decision"))
            for sort in ("official", *named)
        },
        **{
            f"party_member.order.{sort}_before_review": ((sort, "decision"), ("party_member", "review"))
            for sort in named
        },
    }
    of_2018 = {one.id for one in DEFAULT.precedences}
    assert {one.id for one in first} - of_2018 == {"party_member.order.official_first"}


def test_nobody_is_told_to_change_his_post_or_his_leave() -> None:
    """Chức vụ, thời gian nghỉ, chuyển công tác là hoàn cảnh: không bao giờ được nêu là cách để nâng mức."""
    circumstances = {
        "is_leader", "is_manager", "personal_leave_months", "sick_all_year", "months_at_old_agency",
        "old_agency_opinion", "similar_group", "months_worked", "maternity_leave", "last_year_grade",
    }  # fmt: skip
    forms = (*state.FORMS, *nd56.forms.FORMS)
    told = {one.id: one.immutable for form in forms if issubclass(form, xl.Form) for one in form.spec.facts}
    assert {name for name, immutable in told.items() if immutable} == circumstances
