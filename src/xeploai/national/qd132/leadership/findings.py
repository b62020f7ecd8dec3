"""Cán bộ lãnh đạo, quản lý: who takes which step, and what a person should look at."""

from __future__ import annotations

import xeploai as xl
from xeploai.national.findings import discipline_dates, without_residence_opinion
from xeploai.national.forms.leadership import LeaderForm
from xeploai.national.forms.registers import LeaderDiscipline
from xeploai.national.instruments import QD_89, QD_132
from xeploai.national.kinds import LEADER
from xeploai.national.qd132.carried_back import Guided

SELF_GRADE = xl.Competence(
    "leader.self_grades",
    LEADER,
    "self_grade",
    levels=("self",),
    by="Cán bộ lãnh đạo, quản lý",
    cite=QD_89.at(),
    vi="Cán bộ lãnh đạo, quản lý tự đánh giá, xếp loại",
    en="A leader assesses and grades himself",
)
WITHOUT_RESIDENCE_OPINION = without_residence_opinion(LEADER, LeaderForm.residence_opinion, QD_89.at())
# Of the ballot no threshold was seen, so that it was held is all that is looked at, and never as a grade.
WITHOUT_SECRET_BALLOT = xl.Check(
    "leader.without_secret_ballot",
    LEADER,
    when=~LeaderForm.voted_secretly,
    cite=QD_89.at(),
    vi="Tập thể lãnh đạo chưa bỏ phiếu kín về mức xếp loại",
    en="The leadership collective has not voted on the grade by secret ballot",
)
RULES = Guided(
    alike=(
        SELF_GRADE,
        WITHOUT_RESIDENCE_OPINION,
        WITHOUT_SECRET_BALLOT,
        discipline_dates(
            LEADER,
            LeaderDiscipline,
            LeaderDiscipline.decided_on,
            LeaderDiscipline.act_on,
            QD_132.at(established=xl.Established.MEMORY),
        ),
    )
)
