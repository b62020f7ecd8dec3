"""Kỷ luật: which discipline lowers which year, and what it does not count for (Điều 11.3, 20.4c)."""

from __future__ import annotations

import xeploai as xl
from xeploai import Expr, Grade
from xeploai.national.chosen import Chosen
from xeploai.national.findings import discipline_dates
from xeploai.national.forms.registers import ServantDiscipline
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.links import SERVANT_AT
from xeploai.national.nd335.readings_of_the_year import IN_THE_YEAR, OLD_BODY, PRIVATE

_A, _C = ND_335.at("Điều 11", "3", "a"), ND_335.at("Điều 11", "3", "c")
# The second paragraph of point a counts an act in one year alone; point b, what was a ground before its decision.
_A_B = ND_335.at("Điều 11", "3", "a, b")
_GROUND = ServantDiscipline.linked_to_duty | ServantDiscipline.by_degradation
_DAYS = {"effect": ServantDiscipline.effective_on, "decision": ServantDiscipline.decided_on}
_SUFFIX = {"effect": "", "decision": "_by_decision"}
# A decision of an earlier year may have effect in this one.
_ROWS = {"effect": ServantDiscipline.rows(dated=ServantDiscipline.effective_on), "decision": ServantDiscipline.rows()}
_BEFORE = ServantDiscipline.act_on < xl.PERIOD_START


_BODY_OF_ACT = SERVANT_AT.at(ServantDiscipline.act_on).target_id
_LEFT_BEFORE = _BEFORE & ~_BODY_OF_ACT.is_(SERVANT_AT.at(xl.PERIOD_START).target_id)


def _elsewhere(day: str) -> Expr[bool]:
    """Say that on the day of the act he was in another body than on the day of the discipline."""
    return ~_BODY_OF_ACT.is_(SERVANT_AT.at(_DAYS[day]).target_id)


_PRIVATE_COUNTS = Chosen(PRIVATE, "counted", _A)
_OLD_BODY_COUNTS = Chosen(OLD_BODY, "this-year", _C)
_DISCIPLINED = tuple(
    xl.Derived(
        f"civil_servant.disciplined_in_year.{day}",
        CIVIL_SERVANT,
        name="disciplined_in_year",
        value=_ROWS[day].any_(
            (_GROUND | _PRIVATE_COUNTS.of(CIVIL_SERVANT))
            & ~ServantDiscipline.already_counted
            & (~_elsewhere(day) | (~_LEFT_BEFORE & _OLD_BODY_COUNTS.of(CIVIL_SERVANT)))
        ),
        cite=_A,
        reading=IN_THE_YEAR.option(day),
        vi="Có kỷ luật trong năm tính vào kết quả năm này",
        en="Was disciplined in the year, and it counts in this year's result",
    )
    for day in _DAYS
)
DISCIPLINED: Expr[bool] = _DISCIPLINED[0].fact


def _ceilings(
    name: str, day: str, ground: Expr[bool], vi: str, en: str, *options: xl.ReadingOption
) -> list[xl.Ceiling | xl.Lift]:
    """Return a ceiling on whoever was disciplined in the year, and what lifts it row by row."""
    id, reading = f"civil_servant.{name}{_SUFFIX[day]}", (IN_THE_YEAR.option(day), *options)
    ceiling = xl.Ceiling(
        id, CIVIL_SERVANT, at_most=Grade.NOT_COMPLETED, rows=(_ROWS[day],), when=ground, cite=_A,
        reading=reading, vi=vi, en=en,
    )  # fmt: skip
    lifts = (
        xl.Lift(
            f"{id}.already_counted", ceiling, when=ServantDiscipline.already_counted, cite=_A_B, reading=reading,
            vi="Vi phạm đã được tính khi xếp loại một năm khác",
            en="The violation already counted in the grade of another year",
        ),
        xl.Lift(
            f"{id}.old_body_earlier_year", ceiling, when=_elsewhere(day) & _LEFT_BEFORE, cite=_C, reading=reading,
            vi="Vi phạm xảy ra ở tổ chức cũ đã chuyển đi từ năm trước: tính vào kết quả của tổ chức cũ",
            en="The breach was at a former body, left in an earlier year: it counts in that body's result",
        ),
        xl.Lift(
            f"{id}.old_body_this_year", ceiling, when=_elsewhere(day), cite=_C,
            reading=(*reading, OLD_BODY.option("reopen")),
            vi="Vi phạm xảy ra ở tổ chức cũ: tính vào kết quả của tổ chức cũ",
            en="The breach was at the former body: it counts in that body's result",
        ),
    )  # fmt: skip
    return [ceiling, *lifts]


_CEILINGS = [
    rule
    for day in _DAYS
    for rule in (
        *_ceilings(
            "disciplined",
            day,
            _GROUND,
            "Bị kỷ luật trong năm do suy thoái hoặc vi phạm liên quan đến hoạt động công vụ, từ khiển trách trở lên, "
            "thì không hoàn thành nhiệm vụ",
            "Disciplined in the year, from a reprimand up, for degradation or a breach linked to public duty: not "
            "completed",
        ),
        *_ceilings(
            "disciplined_in_private",
            day,
            ~_GROUND,
            "Bị kỷ luật trong năm vì việc riêng thì không hoàn thành nhiệm vụ (theo cách hiểu đã chọn)",
            "Disciplined in the year for a private matter: not completed (as the reading chosen has it)",
            PRIVATE.option("counted"),
        ),
    )
]
_CHECKS = [
    check
    for day in _DAYS
    for check in (
        xl.Check(
            f"civil_servant.old_body_result{_SUFFIX[day]}",
            CIVIL_SERVANT,
            when=_ROWS[day].any_(
                (_GROUND | _PRIVATE_COUNTS.of(CIVIL_SERVANT)) & ~ServantDiscipline.already_counted & _elsewhere(day)
            ),
            cite=ND_335.at("Điều 21", "3"),
            reading=IN_THE_YEAR.option(day),
            vi="Vi phạm xảy ra ở tổ chức cũ, bị kỷ luật ở tổ chức mới: cấp có thẩm quyền xem xét lại kết quả xếp loại "
            "ở tổ chức cũ",
            en="The breach was at the former body, the discipline at the new one: for the competent level to look at "
            "the former body's result again",
        ),
        xl.Check(
            f"civil_servant.private_discipline{_SUFFIX[day]}",
            CIVIL_SERVANT,
            when=_ROWS[day].any_(~_GROUND),
            cite=ND_335.at("Điều 20", "4", "b"),
            reading=(IN_THE_YEAR.option(day), PRIVATE.option("not-counted")),
            vi="Bị kỷ luật vì việc riêng: cấp có thẩm quyền xem xét có vi phạm trách nhiệm nêu gương hay không",
            en="Disciplined for a private matter: for the competent level to weigh whether an example was broken",
        ),
    )
]
_DATES = discipline_dates(CIVIL_SERVANT, ServantDiscipline, ServantDiscipline.decided_on, ServantDiscipline.act_on, _A)
RULES = (
    *_PRIVATE_COUNTS.rules(CIVIL_SERVANT),
    *_OLD_BODY_COUNTS.rules(CIVIL_SERVANT),
    *_DISCIPLINED,
    *_CEILINGS,
    *_CHECKS,
    _DATES,
)
