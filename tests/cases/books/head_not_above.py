"""Rule 1: a head is graded no higher than the collective, organisation and unit he heads, where one is new.

HD 21 B.4: the head's grade is not above that of the leadership collective, the organisation and the agency or unit.
HD 21 B.3.3: the collective's is not above its organisation's, agency's or unit's. HD 21 II.6: what was founded less
than six months ago is not graded (counted in whole months that end with the period: from 1 July there are six). The
text says nothing of a head whose unit is not graded, so that alone lowers nobody.
Not encoded here: the criteria of B.1.3, B.3.3 and QĐ 89, and the limits on EXCELLENT; the grades by them are given.
"""

from __future__ import annotations

from datetime import date

from tests.cases.books.instruments import HD21, QD89

from xeploai import (
    NOT_GRADED,
    PERIOD_END,
    Ceiling,
    Expr,
    Fact,
    Form,
    Gate,
    Given,
    Grade,
    Kind,
    Link,
    OptionText,
    Reading,
    fact,
    not_above,
    rule_set,
)

ORGANISATION = Kind("organisation", vi="Tổ chức đảng")
COLLECTIVE = Kind("collective", vi="Tập thể lãnh đạo, quản lý")
UNIT = Kind("unit", vi="Cơ quan, đơn vị")
HEAD = Kind("head", vi="Người đứng đầu")


class OrganisationForm(Form, kind=ORGANISATION):
    founded: Fact[date] = fact(vi="Ngày thành lập", cite=HD21.at("mục II.6"))
    by_criteria: Fact[Grade] = fact(vi="Mức theo tiêu chuẩn riêng", cite=HD21.at("mục B.1.3"))


class CollectiveForm(Form, kind=COLLECTIVE):
    founded: Fact[date] = fact(vi="Ngày thành lập", cite=HD21.at("mục II.6"))
    by_criteria: Fact[Grade] = fact(vi="Mức theo tiêu chuẩn riêng", cite=HD21.at("mục B.3.3"))


class UnitForm(Form, kind=UNIT):
    founded: Fact[date] = fact(vi="Ngày thành lập", cite=HD21.at("mục II.6"))
    by_criteria: Fact[Grade] = fact(vi="Mức do cơ quan quản lý xếp", cite=HD21.at("mục B.4"))


class HeadForm(Form, kind=HEAD):
    by_criteria: Fact[Grade] = fact(vi="Mức theo tiêu chuẩn cá nhân", cite=QD89.at("mục III.1"))


LED_WITH = Link("led_with", HEAD, COLLECTIVE, vi="đứng đầu tập thể")
HEADS = Link("heads", HEAD, ORGANISATION, vi="đứng đầu tổ chức")
DIRECTS = Link("directs", HEAD, UNIT, vi="đứng đầu cơ quan, đơn vị")
LEADS = Link("leads", COLLECTIVE, ORGANISATION, vi="tập thể lãnh đạo của tổ chức")
MANAGES = Link("manages", COLLECTIVE, UNIT, vi="tập thể lãnh đạo, quản lý của cơ quan, đơn vị")

WHOSE_GRADE = Reading(
    id="grade_that_caps",
    vi="Mức nào của tổ chức, tập thể, đơn vị khống chế người đứng đầu",
    options=(
        OptionText(id="decided", vi="mức cấp có thẩm quyền đã quyết định, nếu có"),
        OptionText(id="by_rules", vi="mức theo quy định"),
    ),
    default="decided",
    why="Người đứng đầu được xếp loại sau khi tổ chức, tập thể đã có kết quả.",
    cite=HD21.at("mục B.4"),
)


def _new(kind: Kind, founded: Expr[date]) -> Gate:
    """Return the gate of a kind whose subjects are new: six whole months end with the period, not a day later."""
    return Gate(
        f"{kind.id}_new",
        kind,
        NOT_GRADED,
        when=founded.plus(months=6) > PERIOD_END.plus(days=1),
        cite=HD21.at("mục II.6"),
        vi="Thành lập chưa đủ 06 tháng thì không xếp loại.",
    )


def _head_caps(link: Link) -> tuple[Ceiling, ...]:
    """Return the ceilings by which one thing headed holds its head down, under both readings of which grade counts."""
    cite = HD21.at("mục B.4")
    vi = "Mức của người đứng đầu không cao hơn mức của tập thể, tổ chức, đơn vị mình đứng đầu."
    decided = not_above(link.id, HEAD, link.grade.decided, cite=cite, vi=vi, reading=WHOSE_GRADE.option("decided"))
    by_rules = not_above(
        f"{link.id}_by_rules", HEAD, link.grade, cite=cite, vi=vi, reading=WHOSE_GRADE.option("by_rules")
    )
    return decided + by_rules


RULES = rule_set(
    "hd21_heads",
    "vn",
    vi="Người đứng đầu không cao hơn nơi mình đứng đầu",
    instruments=(HD21, QD89),
    readings=(WHOSE_GRADE,),
    forms=(OrganisationForm, CollectiveForm, UnitForm, HeadForm),
    links=(LED_WITH, HEADS, DIRECTS, LEADS, MANAGES),
    rules=(
        _new(ORGANISATION, OrganisationForm.founded),
        _new(COLLECTIVE, CollectiveForm.founded),
        _new(UNIT, UnitForm.founded),
        Given(
            "organisation_own", ORGANISATION, fact=OrganisationForm.by_criteria, by="ban thường vụ cấp trên trực tiếp",
            cite=HD21.at("mục B.1.3"),
        ),
        Given(
            "collective_own", COLLECTIVE, fact=CollectiveForm.by_criteria, by="cấp có thẩm quyền quản lý",
            cite=HD21.at("mục B.3.3"),
        ),
        Given("unit_own", UNIT, fact=UnitForm.by_criteria, by="cơ quan quản lý", cite=HD21.at("mục B.4")),
        Given("head_own", HEAD, fact=HeadForm.by_criteria, by="cấp quản lý cán bộ", cite=QD89.at("mục III.1")),
        *not_above("leads", COLLECTIVE, LEADS.grade, cite=HD21.at("mục B.3.3")),
        *not_above("manages", COLLECTIVE, MANAGES.grade, cite=HD21.at("mục B.3.3")),
        *_head_caps(LED_WITH),
        *_head_caps(HEADS),
        *_head_caps(DIRECTS),
    ),
)  # fmt: skip
