"""Phiếu năm 2023 và 2024: what regulation 124 grades by, each criterion at one of four levels.

That there are levels and which conditions name them was seen; the list of Article 10 is from memory.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import xeploai as xl
from xeploai import Fact, fact
from xeploai.national.forms import columns
from xeploai.national.forms.party import OrganisationForm
from xeploai.national.instruments import QD_124
from xeploai.national.kinds import COLLECTIVE, COMMITTEE, LEADER, PARTY_MEMBER, PARTY_ORGANISATION
from xeploai.national.levels import Level

_CRITERIA = QD_124.at("Điều 10", established=xl.Established.MEMORY)
_EXCELLENT = QD_124.at("Điều 12", "1")
_INDIVIDUALS = QD_124.at("Điều 12", "1.2")
_CASES = QD_124.at("Điều 12", "4")


def _level(vi: str, en: str) -> Any:
    return fact(vi=vi, en=en, cite=_CRITERIA)


def _building() -> Any:
    return _level("Kết quả xây dựng Đảng và hệ thống chính trị", "Results of building the Party and the system")


def _results() -> Any:
    return _level("Kết quả thực hiện nhiệm vụ chính trị trong năm", "Results of the year's political tasks")


def _principles() -> Any:
    return _level("Nguyên tắc tổ chức, quy chế làm việc", "Principles of organisation and rules of work")


def _remedy() -> Any:
    return _level("Khắc phục hạn chế, khuyết điểm", "Remedy of shortcomings")


def _model(vi: str, en: str) -> Any:
    return fact(vi=vi, en=en, cite=_EXCELLENT)


def _model_of_many() -> Any:
    return _model("Tiêu biểu, là điển hình để nơi khác học tập", "Outstanding, a model for others")


def _products() -> Any:
    return _model("Kết quả nhiệm vụ có sản phẩm cụ thể", "The results have concrete products")


def _targets_met() -> Any:
    return columns.percent("Tỷ lệ chỉ tiêu theo kế hoạch đạt được", "Share of planned targets reached", _CASES)


def _key_targets_met() -> Any:
    return fact(vi="Các chỉ tiêu chủ yếu đạt", en="The main targets were met", cite=_CASES)


class OrganisationCriteria(xl.Form, kind=PARTY_ORGANISATION):
    """Phiếu của tổ chức đảng."""

    building: Fact[Level] = _building()
    results: Fact[Level] = _results()
    principles: Fact[Level] = _principles()
    remedy: Fact[Level] = _remedy()
    model: Fact[bool] = _model_of_many()
    products: Fact[bool] = _products()
    targets_met: Fact[Decimal] = _targets_met()
    key_targets_met: Fact[bool] = _key_targets_met()
    units_disciplined: Fact[Decimal] = columns.percent(
        "Tỷ lệ tổ chức trực thuộc bị kỷ luật trong năm (không kể do vi phạm của năm trước)",
        "Share of subordinate organisations disciplined in the year (not for acts of earlier years)",
        _CASES,
        # Nothing is subordinate to a cell.
        applies=~OrganisationForm.form.is_(xl.Code("cell")),
    )


class CommitteeCriteria(xl.Form, kind=COMMITTEE):
    """Phiếu của tập thể cấp ủy."""

    building: Fact[Level] = _building()
    results: Fact[Level] = _results()
    principles: Fact[Level] = _principles()
    remedy: Fact[Level] = _remedy()
    model: Fact[bool] = _model_of_many()
    products: Fact[bool] = _products()
    targets_met: Fact[Decimal] = _targets_met()
    key_targets_met: Fact[bool] = _key_targets_met()


class CollectiveCriteria(xl.Form, kind=COLLECTIVE):
    """Phiếu của tập thể lãnh đạo, quản lý."""

    building: Fact[Level] = _building()
    results: Fact[Level] = _results()
    principles: Fact[Level] = _principles()
    remedy: Fact[Level] = _remedy()
    model: Fact[bool] = _model_of_many()
    products: Fact[bool] = _products()
    targets_met: Fact[Decimal] = _targets_met()
    key_targets_met: Fact[bool] = _key_targets_met()


def _exemplary() -> Any:
    return _model("Tiêu biểu, là điển hình để người khác học tập", "Outstanding, a model for others")


def _tasks_done() -> Any:
    return columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ hoàn thành",
        "Share of targets and tasks done",
        _CASES,
        synonyms=("Tỷ lệ hoàn thành nhiệm vụ",),
    )


def _tasks_on_time() -> Any:
    return columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ hoàn thành đúng tiến độ, bảo đảm chất lượng",
        "Share of targets and tasks done on time and with quality",
        _INDIVIDUALS,
    )


def _tasks_exceeded() -> Any:
    return columns.percent(
        "Tỷ lệ chỉ tiêu, nhiệm vụ hoàn thành vượt mức", "Share of targets and tasks exceeded", _INDIVIDUALS
    )


class MemberCriteria(xl.Form, kind=PARTY_MEMBER):
    """Phiếu của đảng viên."""

    politics: Fact[Level] = _level("Tư tưởng chính trị", "Political ideology")
    ethics: Fact[Level] = _level("Phẩm chất đạo đức, lối sống", "Ethics and way of life")
    order: Fact[Level] = _level("Ý thức tổ chức kỷ luật", "Sense of organisation and discipline")
    style: Fact[Level] = _level("Tác phong, lề lối làm việc", "Style of work")
    tasks: Fact[Level] = _level("Kết quả thực hiện chức trách, nhiệm vụ", "Results of duties and tasks")
    pledge: Fact[Level] = _level("Thực hiện cam kết tu dưỡng, rèn luyện", "Keeping the yearly pledge")
    remedy: Fact[Level] = _remedy()
    exemplary: Fact[bool] = _exemplary()
    products: Fact[bool] = _products()
    tasks_done: Fact[Decimal] = _tasks_done()
    tasks_on_time: Fact[Decimal] = _tasks_on_time()
    tasks_exceeded: Fact[Decimal] = _tasks_exceeded()
    key_targets_met: Fact[bool] = _key_targets_met()


class LeaderCriteria(xl.Form, kind=LEADER):
    """Phiếu của cá nhân lãnh đạo, quản lý."""

    politics: Fact[Level] = _level("Tư tưởng chính trị", "Political ideology")
    ethics: Fact[Level] = _level("Phẩm chất đạo đức, lối sống", "Ethics and way of life")
    order: Fact[Level] = _level("Ý thức tổ chức kỷ luật", "Sense of organisation and discipline")
    style: Fact[Level] = _level("Tác phong, lề lối làm việc", "Style of work")
    tasks: Fact[Level] = _level("Kết quả thực hiện chức trách, nhiệm vụ", "Results of duties and tasks")
    pledge: Fact[Level] = _level("Thực hiện cam kết tu dưỡng, rèn luyện", "Keeping the yearly pledge")
    remedy: Fact[Level] = _remedy()
    exemplary: Fact[bool] = _exemplary()
    products: Fact[bool] = _products()
    tasks_done: Fact[Decimal] = _tasks_done()
    tasks_on_time: Fact[Decimal] = _tasks_on_time()
    tasks_exceeded: Fact[Decimal] = _tasks_exceeded()
    key_targets_met: Fact[bool] = _key_targets_met()
    unit_targets_met: Fact[Decimal] = columns.percent(
        "Tỷ lệ chỉ tiêu mà đơn vị lãnh đạo, quản lý đạt được", "Share of targets reached by the unit led", _CASES
    )
    unit_key_targets_met: Fact[bool] = fact(
        vi="Các chỉ tiêu chủ yếu của đơn vị lãnh đạo, quản lý đạt",
        en="The main targets of the unit led were met",
        cite=_CASES,
    )


FORMS = (OrganisationCriteria, CommitteeCriteria, CollectiveCriteria, MemberCriteria, LeaderCriteria)
