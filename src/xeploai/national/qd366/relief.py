"""Trường hợp giảm nhẹ: the relief from a ground of the lowest grade, which leaves the grade to the competent level.

The ground is lifted and a discretion stands in its place: without a decision any grade is open, from the lowest up.
"""

from __future__ import annotations

import xeploai as xl
from xeploai.national.instruments import QD_366
from xeploai.national.kinds import LEADER, PARTY_MEMBER
from xeploai.national.qd366.facts import OF_COLLECTIVES, OF_LEADERS, OF_MEMBERS
from xeploai.national.qd366.readings import FORCE_MAJEURE

GROUNDS = QD_366.at("Điều 11", "4")
EARLIER = QD_366.at("Điều 11", "4", "4.3")
EVERY_GRADE = tuple(xl.Grade)
_HOW = {LEADER.id: OF_LEADERS, PARTY_MEMBER.id: OF_MEMBERS}


def lift(ceiling: xl.Ceiling, when: xl.Expr[bool], *, name: str = "self_detected", majeure: bool = False) -> xl.Lift:
    """Return the relief `<ceiling>.<name>` of a ground; asked of the same row where the ground is.

    Args:
        ceiling: The ground.
        when: That it has its relief.
        name: What it is called.
        majeure: Whether that may also be force majeure.
    """
    how = _HOW.get(ceiling.kind, OF_COLLECTIVES)
    vi, en = ("bất khả kháng được xác nhận, hoặc ", "force majeure was confirmed, or ") if majeure else ("", "")
    return xl.Lift(
        f"{ceiling.id}.{name}",
        ceiling,
        when=when,
        cite=GROUNDS,
        reading=ceiling.reading,
        vi=_sentence(f"{vi}đã {how.vi}, nên do cấp có thẩm quyền quyết định"),
        en=_sentence(f"{en}it {how.en}, so that the competent level decides"),
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def by_force_majeure(
    grounds: tuple[xl.Ceiling, ...],
    ground: xl.Expr[bool],
    confirmed: xl.Expr[bool],
    choice: xl.Expr[xl.Grade],
    *,
    name: str,
) -> tuple[xl.Lift | xl.Discretion, ...]:
    """Return the relief `<kind>.<name>` of a collective's grounds other than tasks, where force majeure is read so.

    Args:
        grounds: The grounds of a collective, of conclusions or of discipline.
        ground: That one of them is there.
        confirmed: That force majeure was confirmed.
        choice: The fact that records the grade decided.
        name: What the discretion is called.
    """
    every = FORCE_MAJEURE.option("every-ground")
    lifts = tuple(
        xl.Lift(
            f"{one.id}.force_majeure",
            one,
            when=confirmed,
            cite=GROUNDS,
            reading=(*one.reading, every),
            vi="Bất khả kháng được xác nhận, nên do cấp có thẩm quyền quyết định",
            en="Force majeure was confirmed, so that the competent level decides",
        )
        for one in grounds
    )
    first = grounds[0]
    left = xl.Discretion(
        f"{first.kind}.{name}",
        first.kind,
        when=ground & confirmed,
        open=EVERY_GRADE,
        decided_by="cấp có thẩm quyền",
        choice=choice,
        cite=GROUNDS,
        reading=(*first.reading, every),
        vi="Có trường hợp không hoàn thành nhiệm vụ, bất khả kháng được xác nhận: cấp có thẩm quyền quyết định",
        en="A case of the lowest grade, and force majeure was confirmed: the competent level decides",
    )
    return (*lifts, left)


def decided(
    kind: xl.Kind,
    when: xl.Expr[bool],
    choice: xl.Expr[xl.Grade],
    *,
    name: str,
    reading: tuple[xl.ReadingOption, ...] = (),
    majeure: bool = False,
) -> xl.Discretion:
    """Return the discretion `<kind>.<name>` that stands for whatever ground was lifted.

    Args:
        kind: Of whom.
        when: That some ground is there, and its relief.
        choice: The fact that records the grade decided.
        name: What it is called.
        reading: Options under which the grounds are in the book.
        majeure: Whether the relief may also be force majeure.
    """
    how = _HOW.get(kind.id, OF_COLLECTIVES)
    vi, en = ("do bất khả kháng, hoặc ", "by force majeure, or one that ") if majeure else ("", "one that ")
    return xl.Discretion(
        f"{kind.id}.{name}",
        kind,
        when=when,
        open=EVERY_GRADE,
        decided_by="cấp có thẩm quyền",
        choice=choice,
        cite=GROUNDS,
        reading=reading,
        vi=f"Có trường hợp không hoàn thành nhiệm vụ, {vi}đã {how.vi}: cấp có thẩm quyền quyết định",
        en=f"A case of the lowest grade, {en}{how.en}: the competent level decides",
    )


def weighed(
    kind: xl.Kind, when: xl.Expr[bool], choice: xl.Expr[xl.Grade], reading: tuple[xl.ReadingOption, ...]
) -> xl.Discretion:
    """Return the discretion `<kind>.earlier_act`: an act of an earlier period, disciplined in this one, is weighed."""
    return xl.Discretion(
        f"{kind.id}.earlier_act",
        kind,
        when=when,
        open=EVERY_GRADE,
        decided_by="cấp ủy cấp trên có thẩm quyền",
        choice=choice,
        cite=EARLIER,
        reading=reading,
        vi="Vi phạm ở kỳ trước mà kỷ luật ở kỳ này: cấp ủy cấp trên có thẩm quyền cân nhắc hình thức, động cơ, tính "
        "chất, mức độ, hậu quả rồi quyết định mức",
        en="An act of an earlier period disciplined in this one: the competent upper committee weighs it and decides",
    )
