"""Sổ nhiệm vụ: the products assigned in a month or quarter, each with its factor against the standard product."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Code, Fact, fact
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT

_LIST, _ASSIGNED = ND_335.at("Điều 13", "1"), ND_335.at("Điều 18", "1", "d")
_QUALITY, _PROGRESS = ND_335.at("Điều 14", "2", "b"), ND_335.at("Điều 14", "2", "c")


def _quantity(vi: str, en: str) -> Any:
    return fact(vi=vi, en=en, between=(0, 10_000), digits=2, cite=ND_335.at("Điều 14", "2", "a"))


class Task(
    xl.Record,
    id="servant_tasks",
    of=CIVIL_SERVANT,
    dated="due_on",
    vi="Nhiệm vụ gắn với sản phẩm, công việc của công chức",
    en="Tasks of civil servants, by product",
    cite=_LIST,
):
    """Sổ nhiệm vụ: one row a product assigned for the period; a large one is split into its parts (Điều 18.1c).

    `origin`: `planned` giao trong kế hoạch; `taken_over` nhận từ công chức khác; `sudden` đột xuất, phát sinh. The
    bounds of factor and quantity are the library's, far beyond what a person does in a quarter.
    """

    due_on: Fact[date] = fact(vi="Hạn hoàn thành (kỳ được tính)", en="Due on", cite=ND_335.at("Điều 18", "1", "b"))
    group: Fact[int] = fact(vi="Nhóm phức tạp (1 đến 5)", en="Group of complexity (1 to 5)", between=(1, 5), cite=_LIST)
    in_list: Fact[bool] = fact(vi="Có trong Danh mục", en="Is in the list of products", cite=_LIST)
    origin: Fact[Code] = fact(vi="Nguồn giao", en="Origin", options=("planned", "taken_over", "sudden"), cite=_ASSIGNED)
    coefficient: Fact[Decimal] = fact(
        vi="Hệ số quy đổi", en="Factor against the standard product", between=(0, 500), digits=2, cite=_LIST
    )
    assigned: Fact[Decimal] = _quantity("Số lượng được giao", "Quantity assigned")
    done: Fact[Decimal] = _quantity("Số lượng hoàn thành", "Quantity done")
    handed_back: Fact[bool] = fact(
        vi="Đã báo cáo trả lại để giao người khác", en="Handed back for another to do", cite=_ASSIGNED
    )
    failed_reviews: Fact[int] = fact(
        vi="Số lần đánh giá chưa đạt do sai sót lớn về nội dung",
        en="Reviews failed for a major fault of content",
        between=(0, 366),
        cite=_QUALITY,
    )
    quality_excused: Fact[bool] = fact(
        vi="Sai sót do nguyên nhân khách quan, được xác nhận",
        en="The fault had a confirmed outside cause",
        cite=_QUALITY,
    )
    delays: Fact[int] = fact(vi="Số lần chậm", en="Times late", between=(0, 366), cite=_PROGRESS)
    days_late: Fact[int] = fact(vi="Số ngày chậm", en="Days late", between=(0, 366), cite=_PROGRESS)
    delay_excused: Fact[bool] = fact(
        vi="Chậm do nguyên nhân khách quan, được xác nhận", en="The delay had a confirmed outside cause", cite=_PROGRESS
    )


OF_PERIODS = (Task,)
