"""Việc cần xem xét: deadlines and steps not kept, and what the laws around the decree attach to the lowest grade."""

from __future__ import annotations

import xeploai as xl
from xeploai import Code
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import LAW_80, ND_170, ND_335
from xeploai.national.kinds import AGENCY, CIVIL_SERVANT, WORKER
from xeploai.national.nd335.discipline import DISCIPLINED
from xeploai.national.nd335.forms.agencies import OrganisationForm
from xeploai.national.nd335.forms.servants import CoverageForm, WorkerForm, YearForm
from xeploai.national.nd335.parameters import (
    COMPLETED_POINTS,
    DAYS_AFTER_YEAR_END,
    DAYS_BEFORE_YEAR_END,
    DAYS_TO_UPLOAD,
    EXCELLENT_POINTS,
    GOOD_POINTS,
)
from xeploai.national.nd335.scores import MONTHS, TOTAL
from xeploai.national.nd335.year import FAILED, SCORE

_15_DECEMBER = xl.PERIOD_END.plus(days=xl.param(DAYS_BEFORE_YEAR_END))
_15_JANUARY = xl.PERIOD_END.plus(days=xl.param(DAYS_AFTER_YEAR_END))
_WORKERS = ND_335.at("Điều 28", "2")


def _check(name: str, when: xl.Expr[bool], cite: xl.Citation, vi: str, en: str, *options: xl.ReadingOption) -> xl.Check:
    return xl.Check(f"civil_servant.{name}", CIVIL_SERVANT, when=when, cite=cite, vi=vi, en=en, reading=options)


def _late(graded_on: xl.Expr[xl.date], is_special: xl.Expr[bool]) -> xl.Expr[bool]:
    return (~is_special & (graded_on >= _15_DECEMBER)) | (is_special & (graded_on >= _15_JANUARY))
