"""Vấn đề cần xem xét: what a person should look at, asked alike of several kinds."""

from __future__ import annotations

from datetime import date

import xeploai as xl
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.kinds import LEADER


def discipline_dates(
    kind: xl.Kind, register: type[xl.Record], decided_on: xl.Expr[date], act_on: xl.Expr[date], cite: xl.Citation
) -> xl.Check:
    """Return the check `<kind>.discipline_dates`: a discipline was decided before the act it is for."""
    return xl.Check(
        f"{kind.id}.discipline_dates",
        kind,
        when=register.rows().any_(decided_on < act_on),
        cite=cite,
        vi="Ngày quyết định kỷ luật trước ngày vi phạm: xem lại sổ",
        en="A decision of discipline is dated before the act: look at the register",
    )


def not_highest_post(cite: xl.Citation) -> xl.Check:
    """Return the check `leader.not_highest_post`: a leader is graded where he holds the highest post, and not here.

    Args:
        cite: The article that says where.
    """
    return xl.Check(
        "leader.not_highest_post",
        LEADER,
        when=~LeaderForm.primary_post,
        cite=cite,
        vi="Cán bộ được xếp loại ở nơi giữ chức vụ cao nhất, mà đây không phải chức vụ chính (cao nhất): xem lại nơi "
        "xếp loại",
        en="A leader is graded where he holds the highest post, and this is not the primary (highest) one: look at "
        "where he is graded",
    )


def without_residence_opinion(kind: xl.Kind, given: xl.Expr[bool], cite: xl.Citation, asked_by: str = "") -> xl.Check:
    """Return the check `<kind>.without_residence_opinion`; the opinion is evidence, and no text makes it a grade.

    Args:
        kind: Who is asked about at home.
        given: The fact that the opinion is there.
        cite: The text that makes it a step.
        asked_by: The number of the regulation under which it is asked, where a source names one.
    """
    vi, en = (f" theo Quy định {asked_by}", f", as regulation {asked_by} asks") if asked_by else ("", "")
    return xl.Check(
        f"{kind.id}.without_residence_opinion",
        kind,
        when=~given,
        cite=cite,
        vi=f"Chưa có ý kiến của cấp ủy nơi cư trú{vi}",
        en=f"The committee at the place of residence has not given its opinion{en}",
    )
