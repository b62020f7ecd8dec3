"""Cột của phiếu: the facts that the city's three forms share; each function declares one for the form it becomes of."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai_hai_phong.parameters import SCORING

# The greatest counts keep a score of eleven digits exact: two scores that differ do so in the tenth (points.py).
_MOST_TASKS, _MOST_OF_HEADS = 9_999, 999


def scored(vi: str, en: str, most: int | Decimal, applies: xl.Expr[bool] | None = None) -> Any:
    """Declare points that were given, up to a maximum."""
    return xl.fact(
        vi=f"Điểm {vi}", en=f"Points: {en}", between=(0, most), digits=2, unit="điểm", cite=SCORING, applies=applies
    )


def politics() -> Any:
    """Declare the points for political thought."""
    return scored("chính trị tư tưởng", "political thought", 5)


def ethics() -> Any:
    """Declare the points for ethics and way of life."""
    return scored("đạo đức, lối sống", "ethics and way of life", 5)


def style() -> Any:
    """Declare the points for the manner of working."""
    return scored("tác phong, lề lối làm việc", "manner of working", 5)


def order() -> Any:
    """Declare the points for organisation and discipline."""
    return scored("ý thức tổ chức kỷ luật", "organisation and discipline", 5)


def service(others: xl.Expr[bool]) -> Any:
    """Declare the points for the attitude of service, of those who meet the public."""
    return scored("thái độ phục vụ (người tiếp xúc với dân)", "attitude of service (who meets the public)", 4, others)


def public_contact(others: xl.Expr[bool]) -> Any:
    """Declare whether the work meets the public; who does not has the points of service spread over the rest."""
    return xl.fact(
        vi="Có tiếp xúc với người dân, doanh nghiệp",
        en="Meets the public in the work",
        immutable=True,
        cite=SCORING,
        applies=others,
    )


def declares_assets() -> Any:
    """Declare whether the person has to declare assets and income."""
    return xl.fact(
        vi="Thuộc diện kê khai tài sản, thu nhập", en="Has to declare assets and income", immutable=True, cite=SCORING
    )


def assets() -> Any:
    """Declare what of the points above was given for declaring assets."""
    return scored("mục kê khai tài sản (đã nằm trong điểm nhóm)", "declaring assets (in a group's)", Decimal("1.25"))


def leading(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare the points for leading."""
    return scored("năng lực lãnh đạo, quản lý", "leading and managing", 5, leads)


def unity(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare the points for uniting."""
    return scored("năng lực tập hợp, đoàn kết", "uniting others", 5, leads)


def head_scale(leads: xl.Expr[bool] | None = None) -> Any:
    """Declare whether the scale of heads of departments and chairs of communes is the one used."""
    return xl.fact(
        vi="Là người đứng đầu sở hoặc Chủ tịch UBND cấp xã",
        en="Heads a department of the city, or chairs a commune",
        immutable=True,
        cite=SCORING,
        applies=leads,
    )


def count(vi: str, en: str, applies: xl.Expr[bool] | None = None) -> Any:
    """Declare a number of tasks."""
    return xl.fact(vi=f"Số {vi}", en=f"Number of {en}", between=(0, _MOST_TASKS), cite=SCORING, applies=applies)


def count_of_head(vi: str, en: str, heads: xl.Expr[bool]) -> Any:
    """Declare a number of tasks of one of the two parts on which heads are scored."""
    return xl.fact(vi=f"Số {vi}", en=f"Number of {en}", between=(0, _MOST_OF_HEADS), cite=SCORING, applies=heads)


def target(vi: str, en: str, heads: xl.Expr[bool]) -> Any:
    """Declare how far a further target of heads was reached."""
    return xl.fact(
        vi=f"Tỷ lệ đạt: {vi}", en=f"Reached: {en}", between=(0, 100), digits=2, unit="%", cite=SCORING, applies=heads
    )
