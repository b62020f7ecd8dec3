"""Rules: what lowers a grade, who is graded at all, who may be among the best, and in what order the work is done.

No rule gives a grade. Each *ceiling* says "at most g when this holds", and the ruling is the meet of those in force
(design 2.1). Everything here is frozen data; the constructors take the typed handles of `xeploai.expr`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, TypedDict, get_args

from pydantic import BeforeValidator, Field
from typing_extensions import Unpack

from xeploai import tree
from xeploai.expr import ALWAYS, DOES_NOT_APPLY, Expr, GradeHandle, SourceHandle, node_of
from xeploai.forms import Kind, kind_id
from xeploai.law import Citation, ReadingOption
from xeploai.scales import Frozen, Grade, fields
from xeploai.tree import Otherwise, Rounding

GateStatus = Literal["out_of_scope", "not_reviewed", "not_graded", "deferred"]
OUT_OF_SCOPE: GateStatus = "out_of_scope"
"""Another body's rules grade the subject."""
NOT_REVIEWED: GateStatus = "not_reviewed"
"""The subject is not reviewed, and so not graded."""
NOT_GRADED: GateStatus = "not_graded"
"""The subject is reviewed but not graded."""
DEFERRED: GateStatus = "deferred"
"""The subject must be graded later; the gate says on what that waits."""

UNGRADED: tuple[GateStatus, ...] = (OUT_OF_SCOPE, NOT_REVIEWED, NOT_GRADED)
"""The statuses of a subject that gets no grade at all; one deferred will."""

Step = Literal[
    "opinions", "review", "completion", "self_grade", "vote", "proposal", "appraisal", "decision", "publication"
]  # fmt: skip
"""A step of the process (bước)."""
STEPS: tuple[Step, ...] = get_args(Step)
Condition = Expr[bool] | tree.Node


def _options(value: object) -> object:
    return (value,) if isinstance(value, ReadingOption) else value


Options = Annotated[tuple[ReadingOption, ...], BeforeValidator(_options)]


class Common(TypedDict, total=False):
    """What every rule may say besides its own terms."""

    vi: str
    en: str
    reading: ReadingOption | tuple[ReadingOption, ...]
    closes: tuple[str, ...]
    rule: str


class RuleBase(Frozen):
    """What every rule has.

    Attributes:
        id: Unique in a book; dotted where a rule is a part of another.
        cite: The article it rests on, and how well that is established.
        vi: What it says, as one Vietnamese sentence without the article.
        en: The same in English.
        reading: It is in the book only where each of these options is the one chosen of its reading.
        closes: Holes that it fills.
    """

    rule: str
    id: str
    cite: Citation
    vi: str = ""
    en: str = ""
    reading: Options = ()
    closes: tuple[str, ...] = ()


class Ceiling(RuleBase):
    """Mức trần: at most `at_most` while `when` is true and no lift is.

    With `rows` the condition is asked of each row there (a path: a register, or a link and then a register): the
    ceiling holds if some row meets it and no lift holds for that same row.
    With `decides` it stands for the authority's choice under the discretion of that id (which delegated it).
    """

    rule: Literal["ceiling"] = "ceiling"
    kind: str
    at_most: Grade
    when: tree.Node
    rows: tuple[tree.Source, ...] = ()
    decides: str | None = None

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        *,
        at_most: Grade,
        when: Condition,
        cite: Citation,
        rows: tuple[SourceHandle | tree.Source, ...] = (),
        decides: str | None = None,
        **common: Unpack[Common],
    ) -> None:
        path = tuple(row.source if isinstance(row, SourceHandle) else row for row in rows)
        own = fields(id=id, kind=kind_id(kind), at_most=at_most, when=_node(when), cite=cite)
        super().__init__(**own, **fields(rows=path, decides=decides), **fields(**common))


class Requirement(Frozen):
    """One requirement of a standard: missing it is a ceiling at the grade below, called `<standard>.<id>`."""

    id: str
    when: tree.Node
    cite: Citation | None = None
    vi: str = ""
    en: str = ""

    def __init__(
        self, when: Condition, *, id: str = "", cite: Citation | None = None, vi: str = "", en: str = ""
    ) -> None:
        super().__init__(**fields(id=id, when=_node(when), cite=cite, vi=vi, en=en))


class Standard(RuleBase):
    """Khung tiêu chuẩn mức chất lượng: to be `grade`, all of the requirements.

    `below` is where a subject falls that misses one: the grade beneath unless said, NOT_COMPLETED where the law says
    so, or the id of a discretion that leaves it to an authority. The standard of the lowest grade above
    NOT_COMPLETED must say it: nothing slides into NOT_COMPLETED unless the law says so.
    """

    rule: Literal["standard"] = "standard"
    kind: str
    grade: Grade
    requires: tuple[Requirement, ...]
    below: Grade | str | None = None

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        *,
        grade: Grade,
        requires: Mapping[str, Condition | Requirement] | tuple[Requirement, ...],
        cite: Citation,
        below: Grade | Discretion | str | None = None,
        **common: Unpack[Common],
    ) -> None:
        if isinstance(requires, Mapping):
            requires = tuple(_requirement(name, what) for name, what in requires.items())
        landing = below.id if isinstance(below, Discretion) else below
        own = fields(id=id, kind=kind_id(kind), grade=grade, requires=requires, below=landing, cite=cite)
        super().__init__(**own, **fields(**common))

    @property
    def landing(self) -> Grade | str:
        """Where a subject falls that misses a requirement: a grade, or the id of a discretion."""
        return self.grade.beneath if self.below is None else self.below


class Lift(RuleBase):
    """Trường hợp loại trừ: an exception that lifts the ceiling `of`; with `rows` there, asked of the same row."""

    rule: Literal["lift"] = "lift"
    of: str
    when: tree.Node

    def __init__(
        self, id: str, of: Ceiling | str, *, when: Condition, cite: Citation, **common: Unpack[Common]
    ) -> None:
        of_id = of if isinstance(of, str) else of.id
        super().__init__(**fields(id=id, of=of_id, when=_node(when), cite=cite), **fields(**common))


class Discretion(RuleBase):
    """Thuộc thẩm quyền xem xét: while `when` holds, the authority chooses one of the grades `open`.

    Attributes:
        decided_by: Who decides, in Vietnamese as printed.
        choice: The fact (of scale `Grade`) of the subject that records the choice.
        delegated_to: Rule sets, or jurisdictions with all that is beneath them, that may decide within it by ceilings
            with `decides=`.
    """

    rule: Literal["discretion"] = "discretion"
    kind: str
    when: tree.Node
    open: tuple[Grade, ...]
    decided_by: str
    choice: tree.FactRef
    delegated_to: tuple[str, ...] = ()

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        *,
        when: Condition,
        open: tuple[Grade, ...],
        decided_by: str,
        choice: Expr[Grade] | tree.FactRef,
        cite: Citation,
        delegated_to: tuple[str, ...] = (),
        **common: Unpack[Common],
    ) -> None:
        own = fields(id=id, kind=kind_id(kind), when=_node(when), open=_ordered(open), cite=cite)
        who = fields(decided_by=decided_by, choice=_node(choice), delegated_to=delegated_to)
        super().__init__(**own, **who, **fields(**common))


class Hole(RuleBase):
    """Nội dung chưa có văn bản: a rule known to exist whose content was not seen.

    Alone it is a ceiling at `may_lower_to`, possibly in force on every subject of `kinds`; with `when`, on those of
    the one kind for whom that is true: the rule not seen is known to speak of nobody else. With `of` it is an unread
    part of that rule: of a ceiling, an exception that may lift it; of a gate or quota, any scope or exception; of a
    derived fact, an unread term, so that its value is not known.

    A `whole` hole is all there is for those it speaks of: no rule that grades them was seen. Nobody may take it to be
    empty, neither a provisional ruling nor a caller, for no rule at all would then mean excellent.
    """

    rule: Literal["hole"] = "hole"
    kinds: tuple[str, ...] = ()
    when: tree.Node = ALWAYS.node
    may_lower_to: Grade = Grade.NOT_COMPLETED
    of: str | None = None
    whole: bool = False

    def __init__(
        self,
        id: str,
        *,
        cite: Citation,
        kinds: tuple[Kind | str, ...] = (),
        when: Condition = ALWAYS,
        may_lower_to: Grade = Grade.NOT_COMPLETED,
        of: str | None = None,
        whole: bool = False,
        **common: Unpack[Common],
    ) -> None:
        own = fields(id=id, cite=cite, kinds=tuple(map(kind_id, kinds)), when=_node(when))
        super().__init__(**own, **fields(may_lower_to=may_lower_to, of=of, whole=whole), **fields(**common))

    @property
    def is_of_all(self) -> bool:
        """Whether it speaks of every subject of its kinds."""
        return self.when == ALWAYS.node


class Given(RuleBase):
    """The grade comes from another body: a ceiling at the value of `fact` (of scale `Grade`), unknown until given."""

    rule: Literal["given"] = "given"
    kind: str
    fact: tree.FactRef
    by: str

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        *,
        fact: Expr[Grade] | tree.FactRef,
        by: str,
        cite: Citation,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**fields(id=id, kind=kind_id(kind), fact=_node(fact), by=by, cite=cite), **fields(**common))


class Gate(RuleBase):
    """Trường hợp không, chưa xếp loại: while `when` holds the subject has `status` instead of a grade.

    A `deferred` subject must be graded later; `waits_for` says on what.
    """

    rule: Literal["gate"] = "gate"
    kind: str
    status: GateStatus
    when: tree.Node
    waits_for: str = ""

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        status: GateStatus,
        *,
        when: Condition,
        cite: Citation,
        waits_for: str = "",
        **common: Unpack[Common],
    ) -> None:
        own = fields(id=id, kind=kind_id(kind), status=status, when=_node(when), cite=cite, waits_for=waits_for)
        super().__init__(**own, **fields(**common))


class Base(Frozen):
    """What a share is taken of: members of the group at least `grade` before quotas.

    `exactly` leaves out the k who keep the grade above it (those lifted out), and `grade` None means all graded.
    """

    grade: Grade | None = None
    exactly: bool = False


class SmallGroup(Frozen):
    """A rule for small groups: while the measure is below `below`, at least `places` places, whatever the share."""

    measure: Literal["base", "members", "candidates"]
    below: int
    places: int


class Quota(RuleBase):
    """Tỷ lệ khống chế: among a group, no more than a share of the base may have `grade`; a ceiling below for the rest.

    Attributes:
        group: What makes a group: codes of the subject (ids of link targets, codes); all must agree. Empty: the kind.
        base: What the share is taken of.
        share: The share, a number from 0 to 1; of the group (read through the group's links), a parameter or constant.
        rounding: How the share of the base is rounded; default down.
        small: What small groups get, where the law says.
        where: Who is limited and counted at all (a head may stand apart).
        key: What ranks, greatest first; None where the law names nothing, and then the authority chooses.
        ties: `ask` leaves the tied open until the authority chooses among them, `none_pass` excludes them all.
        choice: The fact (bool) of a subject that records that the authority chose it.
    """

    rule: Literal["quota"] = "quota"
    kind: str
    grade: Grade = Grade.EXCELLENT
    group: tuple[tree.Node, ...]
    base: Base
    share: tree.Node
    rounding: Rounding = Rounding.FLOOR
    small: SmallGroup | None = None
    where: tree.Node | None = None
    key: tree.Node | None = None
    ties: Literal["ask", "none_pass"] = "ask"
    choice: tree.FactRef | None = None

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        *,
        group: tuple[Expr[Any] | tree.Node, ...],
        base: Base,
        share: Expr[Decimal] | Decimal | tree.Node,
        cite: Citation,
        grade: Grade = Grade.EXCELLENT,
        rounding: Rounding = Rounding.FLOOR,
        small: SmallGroup | None = None,
        where: Condition | None = None,
        key: Expr[Any] | tree.Node | None = None,
        ties: Literal["ask", "none_pass"] = "ask",
        choice: Expr[bool] | tree.FactRef | None = None,
        **common: Unpack[Common],
    ) -> None:
        own = fields(id=id, kind=kind_id(kind), grade=grade, base=base, cite=cite, rounding=rounding, small=small)
        own |= {"group": tuple(map(_node, group)), "share": _node(share), "where": _node(where), "key": _node(key)}
        super().__init__(**own, **fields(ties=ties, choice=_node(choice)), **fields(**common))


class Derived(RuleBase):
    """A fact made from others (a score, a share, a count); read it as `.fact`."""

    rule: Literal["derived"] = "derived"
    kind: str
    name: str
    value: tree.Node
    unit: str = ""

    def __init__(
        self, id: str, kind: Kind | str, *, name: str, value: Expr[Any] | tree.Node, cite: Citation, unit: str = "",
        **common: Unpack[Common],
    ) -> None:  # fmt: skip
        own = fields(id=id, kind=kind_id(kind), name=name, value=_node(value), cite=cite, unit=unit)
        super().__init__(**own, **fields(**common))

    @property
    def fact(self) -> Expr[Any]:
        """The derived fact as an expression; give its type where it is read: `score: Expr[Decimal] = SCORE.fact`."""
        return Expr(tree.FactRef(form=self.kind, fact=self.name))


class Precedence(RuleBase):
    """Thứ tự: `before` comes before `after`, each a kind and a step of the process, within `scope`."""

    rule: Literal["precedence"] = "precedence"
    before: tuple[str, Step]
    after: tuple[str, Step]
    scope: Literal["same_person", "same_unit", "same_level", "superior", "all"] = "all"

    def __init__(
        self,
        id: str,
        *,
        before: tuple[Kind | str, Step],
        after: tuple[Kind | str, Step],
        cite: Citation,
        scope: Literal["same_person", "same_unit", "same_level", "superior", "all"] = "all",
        **common: Unpack[Common],
    ) -> None:
        ends = fields(before=(kind_id(before[0]), before[1]), after=(kind_id(after[0]), after[1]))
        super().__init__(**fields(id=id, cite=cite, scope=scope), **ends, **fields(**common))


class Competence(RuleBase):
    """Thẩm quyền: who may take a step for subjects of a kind; it never touches a grade.

    Attributes:
        step: The step: self-grade, proposal, appraisal, decision.
        levels: Codes of the levels (as `StepRow.level` has them) that may take it.
        by: Who that is, in Vietnamese as printed.
        when: The subjects it speaks of; all unless said.
    """

    rule: Literal["competence"] = "competence"
    kind: str
    step: Step
    levels: tuple[str, ...]
    by: str
    when: tree.Node

    def __init__(
        self,
        id: str,
        kind: Kind | str,
        step: Step,
        *,
        levels: tuple[str, ...],
        by: str,
        cite: Citation,
        when: Condition = ALWAYS,
        **common: Unpack[Common],
    ) -> None:
        own = fields(id=id, kind=kind_id(kind), step=step, levels=levels, by=by, when=_node(when), cite=cite)
        super().__init__(**own, **fields(**common))


class Check(RuleBase):
    """Vấn đề cần xem xét: while `when` is true the ruling carries a finding; it never touches a grade."""

    rule: Literal["check"] = "check"
    kind: str
    when: tree.Node

    def __init__(self, id: str, kind: Kind | str, *, when: Condition, cite: Citation, **common: Unpack[Common]) -> None:
        super().__init__(**fields(id=id, kind=kind_id(kind), when=_node(when), cite=cite), **fields(**common))


AnyRule = (
    Ceiling | Standard | Lift | Discretion | Hole | Given | Gate | Quota | Derived | Precedence | Competence | Check
)  # fmt: skip
Rule = Annotated[AnyRule, Field(discriminator="rule")]


def not_above(
    id: str,
    kind: Kind,
    of: GradeHandle,
    *,
    cite: Citation,
    otherwise: Otherwise = DOES_NOT_APPLY,
    only: Condition | None = None,
    **common: Unpack[Common],
) -> tuple[Ceiling, ...]:
    """Return the ceilings that hold a subject's grade at or below another's: `<id>.<GRADE>`, one a grade.

    Args:
        id: The rule's id.
        kind: Whose grade is held down.
        of: Whose grade it may not be above, for instance `UNIT_OF.grade`.
        cite: The article.
        otherwise: What it means that the other is not graded or does not exist.
        only: A condition on the subject under which the rule holds at all (only the head, say).
        common: As for every rule.
    """
    made = []
    for grade in list(Grade)[:-1]:
        below = of.below(Grade.at(grade.rank + 1), otherwise=otherwise)
        when = below if only is None else Expr[bool](_condition(only)) & below
        made.append(Ceiling(f"{id}.{grade.name}", kind, at_most=grade, when=when, cite=cite, **common))
    return tuple(made)


def _node(value: object) -> Any:
    return value if value is None or isinstance(value, dict) else node_of(value)


def _ordered(grades: tuple[Grade, ...]) -> tuple[Grade, ...]:
    """Return grades from the lowest up, given as themselves or (read back from JSON) by name."""
    return tuple(sorted(grade if isinstance(grade, Grade) else Grade[grade] for grade in grades))


def _condition(value: Condition) -> tree.Node:
    return value.node if isinstance(value, Expr) else value


def _requirement(name: str, what: Condition | Requirement) -> Requirement:
    if isinstance(what, Requirement):
        return what.model_copy(update={"id": name})
    return Requirement(what, id=name)
