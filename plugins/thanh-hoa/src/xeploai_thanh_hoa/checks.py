"""Vấn đề cần xem xét: days of the steps (Điều 10, 11; days from the draft), points that cannot be, the order."""

from __future__ import annotations

from functools import reduce
from operator import or_

import xeploai as xl
from xeploai import Expr
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.forms.points import GeneralForm
from xeploai_thanh_hoa.graded import SERVANTS, Monthly
from xeploai_thanh_hoa.instruments import DRAFT_1053, QD_1053
from xeploai_thanh_hoa.parameters import CONDITIONS, CRITERIA, LATE, RESULTS
from xeploai_thanh_hoa.points import above_most
from xeploai_thanh_hoa.readings import LATE_TASKS

_DATES = DRAFT_1053.at("Điều 15")
_DATES_OF_1053 = QD_1053.at("Điều 10, Điều 11")  # the notes name both for use and dates together
# Days after the first of the month, or of the next one: the 25th, 26th, 28th, and the 5th.
_SELF, _COMMENT, _DECISION, _PUBLICATION = 24, 25, 27, 5
# Two months after its first day a December has February, the one month of fewer than 30 days; no other month has.
_IS_DECEMBER = xl.PERIOD_START.plus(months=2).days_until(xl.PERIOD_START.plus(months=3)) < 30
_BEFORE_15TH = 14
_STEPS: tuple[tuple[xl.Step, xl.Step, str, str], ...] = (
    ("self_grade", "proposal", "tự đánh giá trước, nhận xét sau", "the self-assessment comes before the comment"),
    ("proposal", "decision", "nhận xét trước, quyết định sau", "the comment comes before the decision"),
    ("decision", "publication", "quyết định rồi công khai", "the decision comes before publication"),
)


def _check(of: Monthly, name: str, when: Expr[bool], cite: xl.Citation, vi: str, en: str) -> xl.Check:
    return xl.Check(of.id(name), of.kind, when=when, cite=cite, vi=vi, en=en)


def checks(of: Monthly) -> tuple[xl.Check | xl.Precedence, ...]:
    """Return what is to be looked at of some persons, and the order of the steps."""
    return (*_days(of), *_data(of), *_order(of))


def _days(of: Monthly) -> tuple[xl.Check, ...]:
    month = of.month
    late = (
        (
            "self_late",
            month.self_graded_on > xl.PERIOD_START.plus(days=_SELF),
            "Tự đánh giá sau ngày 25",
            "after the 25th",
        ),
        (
            "comment_late",
            month.commented_on > xl.PERIOD_START.plus(days=_COMMENT),
            "Nhận xét sau ngày 26",
            "after the 26th",
        ),
        (
            "decided_late",
            month.graded_on > xl.PERIOD_START.plus(days=_DECISION),
            "Quyết định sau ngày 28",
            "after the 28th",
        ),
        (
            "published_late",
            month.published_on > xl.PERIOD_END.plus(days=_PUBLICATION),
            "Công khai sau ngày 05 tháng sau",
            "after the 5th of the next month",
        ),
    )
    december = month.graded_on >= xl.PERIOD_START.plus(days=_BEFORE_15TH)
    return (
        *(_check(of, name, when, _DATES, f"{vi}: quá thời hạn", f"Done {en}: too late") for name, when, vi, en in late),
        _check(
            of,
            "december_late",
            _IS_DECEMBER & december,
            _DATES_OF_1053,
            "Tháng 12 phải xong trước ngày 15/12",
            "December must be done before the 15th",
        ),
    )


def _data(of: Monthly) -> tuple[xl.Check, ...]:
    found = [
        xl.Check(
            of.id("late_warning"),
            of.kind,
            when=of.month.late_share > xl.param(LATE),
            cite=CONDITIONS,
            reading=LATE_TASKS.option("warning"),
            vi="Chậm quá 20% số nhiệm vụ: cấp có thẩm quyền xem xét",
            en="More than 20% of the tasks are late: for the competent level to weigh",
        )
    ]
    if (over := above_most(of)) is not None:
        found.append(
            _check(
                of,
                "criterion_above_most",
                over,
                CRITERIA,
                "Một tiêu chí của người lãnh đạo được chấm quá mức tối đa của Phụ lục 03: chỉ tính mức tối đa, xem lại",
                "A criterion of a leader has more points than annex 03 allows: the most counts, look again",
            )
        )
    if of is SERVANTS:
        general: Expr[bool] = ~GeneralForm.itemised & _differs(of)
        found.append(
            _check(
                of,
                "general_differs",
                general,
                CRITERIA,
                "Điểm chung theo phụ lục của tỉnh khác điểm chung ghi theo Nghị định 335 (dùng cho cả năm): xem lại",
                "General points by the province's annex differ from those noted under decree 335, which make the year",
            )
        )
    else:
        month = of.month
        reached = (month.units_done, month.units_of_quality, month.units_on_time)
        # Each by itself: a column that is blank does not hide that another one is too many.
        more: Expr[bool] = reduce(or_, (one > month.units_assigned for one in reached))
        found.append(
            _check(
                of,
                "more_than_assigned",
                more,
                RESULTS,
                "Khối lượng hoàn thành lớn hơn khối lượng được giao: chỉ tính bằng được giao, xem lại hồ sơ",
                "More was done than was assigned: it counts as far as assigned, look at the file",
            )
        )
    return tuple(found)


def _differs(of: Monthly) -> Expr[bool]:
    own = xl.Derived(of.id("general"), CIVIL_SERVANT, name="thanh_hoa_general", value=xl.number(0), cite=CRITERIA).fact
    noted = GeneralForm.general
    return (own < noted) | (own > noted)


def _order(of: Monthly) -> tuple[xl.Precedence, ...]:
    return tuple(
        xl.Precedence(
            of.id(f"order.{before}_before_{after}"),
            before=(of.kind, before),
            after=(of.kind, after),
            scope="same_person",
            cite=_DATES,
            vi=f"{of.kind.vi}: {vi}",
            en=f"{of.kind.en}: {en}",
        )
        for before, after, vi, en in _STEPS
    )
