"""What is known of a subject: kinds, typed facts, forms, registers and dated links.

A *form* is a class whose attributes are facts. On the class a fact is an expression for rules; on an instance it is
the value given, or None where it is missing. The same form is data (`FormSpec`), from which evidence is validated.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar, overload

from pydantic import BeforeValidator
from typing_extensions import dataclass_transform

from xeploai import tree
from xeploai.errors import LanguageError
from xeploai.expr import DOES_NOT_APPLY, Code, Expr, GradeHandle, SourceHandle, T
from xeploai.law import Citation, Length
from xeploai.scales import Frozen, Scale, ScaleSpec, fields

FactType = Literal["bool", "integer", "decimal", "date", "code", "level"]


def _exact(value: object) -> object:
    if isinstance(value, float):
        msg = "a float is not exact: give a Decimal or an int"
        raise ValueError(msg)  # noqa: TRY004  # pydantic turns a ValueError, and no TypeError, into its own
    return value.name if isinstance(value, Scale) else value


Value = Annotated[str | bool | int | Decimal | date, BeforeValidator(_exact)]
"""A value of a fact as evidence holds it: a level by its name, a code by its text.

Text stands first so that JSON keeps a code such as `017` as it is; what a text means its fact says (`evidence`).
"""


def _several(given: object) -> object:
    return (given,) if isinstance(given, Citation) else given or ()


Citations = Annotated[tuple[Citation, ...], BeforeValidator(_several)]
"""Where several instruments, one after the other, ask for the same; `Book.cite` takes the one in force."""

_SLUG = re.compile(r"[a-z][a-z0-9_]*(@[a-z0-9_]+)?")


class Kind(Frozen):
    """Đối tượng đánh giá: a kind of subject that is graded.

    Attributes:
        id: A short name; `collective@review` is the same collective at an earlier step.
        complete: The owner of the kind says that, holes aside, its rules are all here (design 2.1, implicit hole).
        open_to: Who besides the jurisdiction that owns the kind may add gates, lifts and derived facts to it: rule
            sets, or jurisdictions with all that is beneath them (`vn/hoa-binh`; `vn` for every province).
    """

    id: str
    vi: str
    en: str = ""
    complete: bool = False
    open_to: tuple[str, ...] = ()

    def __init__(
        self, id: str, *, vi: str, en: str = "", complete: bool = False, open_to: tuple[str, ...] = ()
    ) -> None:
        if not _SLUG.fullmatch(id):
            msg = f"{id!r} cannot name a kind: use lower-case letters, digits and _"
            raise LanguageError(msg)
        super().__init__(**fields(id=id, vi=vi, en=en, complete=complete, open_to=open_to))

    @property
    def grade(self) -> GradeHandle:
        """The grade of the row in scope, inside an aggregate over subjects of this kind."""
        return GradeHandle(self.id)


class FactSpec(Frozen):
    """Dữ liệu, tiêu chí: one fact as data.

    Attributes:
        type: What its values are; a level names its `scale`, a code its `options` (none: any id).
        cite: What asks for it: one place, or one in each of the instruments that followed each other (`Book.cite`).
        between: Least and greatest value of a number, both included.
        digits: Decimal places a number may have; a value with more is refused, never rounded.
        sensitive: Its value never appears in an error, log or public explanation.
        applies: The condition under which it applies to its subject; elsewhere it must not be given.
        choice: It records an authority's choice or answer, not an assessment of the subject.
        immutable: It records a vote, an opinion or a self-score, or a circumstance that is no merit (a post held,
            months of leave, a day of admission): never shown as something to raise.
        synonyms: Other headings under which tables may give it.
    """

    id: str
    type: FactType
    vi: str
    en: str = ""
    cite: Citations = ()
    scale: str | None = None
    options: tuple[str, ...] = ()
    between: tuple[Decimal, Decimal] | None = None
    digits: int = 0
    unit: str = ""
    sensitive: bool = False
    applies: tree.Node | None = None
    choice: bool = False
    immutable: bool = False
    synonyms: tuple[str, ...] = ()


class FormSpec(Frozen):
    """The facts of a kind (an assessment: each is missing until given), as data."""

    id: str
    facts: tuple[FactSpec, ...]

    def fact(self, name: str) -> FactSpec | None:
        """Return the fact called `name`, if there is one."""
        return next((fact for fact in self.facts if fact.id == name), None)


class RecordSpec(FormSpec):
    """The columns of a register (events: in a complete register no row means false), as data.

    Attributes:
        of: The kind whose subjects own its rows.
        dated: The column that dates a row; None where rows are of the whole period.
        carries: The kind of which it holds the rulings of shorter periods (`classify_periods`), each as a row of the
            subject of the same id: `period`, `status` and `grade` where they are settled, `book` (the hash of the book
            it was ruled under), `months` (how many whole ones the period is), on its dated column the last day, and in
            a column named like a fact of the kind, derived or given, what that was worth. Where that fact may not
            apply, `applies=` of the column is a column of type bool, which then says so.
        lengths: How long the periods are whose rulings it holds (`Period.length`): a quarter is no year, and where
            years are counted must not count as one.
    """

    of: str
    dated: str | None = None
    vi: str = ""
    en: str = ""
    sensitive: bool = False
    cite: Citations = ()
    carries: str | None = None
    lengths: tuple[Length, ...] = ()


_SETTLED = ("graded", "out_of_scope", "not_reviewed", "not_graded")
"""The statuses of a ruling to which nothing can be added; each other one is not known yet, and left out of a row."""


def _carried(record: str, fact: FactSpec) -> FactSpec:
    """Complete a column of a register that carries rulings: who is not graded has no grade, one open may have any."""
    if fact.id == "status":
        return fact.model_copy(update={"options": fact.options or _SETTLED})
    if fact.id == "grade" and fact.applies is None:
        is_graded = Expr[Code](tree.FactRef(form=record, fact="status")).is_(Code("graded"))
        return fact.model_copy(update={"applies": is_graded.node})
    return fact


@typing.final
class Fact(Generic[T]):
    """A fact of a form: an expression on the class, the value given (or None) on an instance."""

    __slots__ = ("_options", "name", "ref", "spec")

    def __init__(self, options: Mapping[str, Any]) -> None:
        self._options = options

    def bind(
        self, form: str, name: str, value_type: Any, scales: dict[str, ScaleSpec], siblings: Sequence[tuple[str, Any]]
    ) -> FactSpec:
        """Learn the fact's place and type once the class that holds it is made, and return it as data."""
        self.name = name
        self.ref: Expr[T] = Expr(tree.FactRef(form=form, fact=name))
        options = dict(self._options)
        condition = options["applies"]
        if isinstance(condition, Fact):  # another fact of this very form, not yet bound while the class body runs
            condition = next(Expr[bool](tree.FactRef(form=form, fact=id)) for id, one in siblings if one is condition)
        options["applies"] = None if condition is None else condition.node
        if isinstance(value_type, type) and issubclass(value_type, Scale):
            scales[value_type.__name__] = value_type.spec()
            options |= {"type": "level", "scale": value_type.__name__}
        elif value_type in _TYPES:
            options["type"] = _TYPES[value_type]
        else:
            msg = f"{form}.{name}: a fact is of bool, int, Decimal, date, Code or a Scale, not of {value_type!r}"
            raise LanguageError(msg)
        self.spec = FactSpec(id=name, **options)
        return self.spec

    @overload
    def __get__(self, instance: None, owner: type[object]) -> Expr[T]: ...
    @overload
    def __get__(self, instance: object, owner: type[object]) -> T | None: ...
    def __get__(self, instance: object | None, owner: type[object]) -> Expr[T] | T | None:
        """Return the expression on the class, the value on an instance."""
        if instance is None:
            return self.ref
        value: T | None = instance.__dict__.get(self.name)
        return value

    def __set__(self, instance: object, value: T | None) -> None:
        """Refuse: evidence is a value; (the signature tells type checkers what the constructor takes)."""
        msg = f"{type(instance).__name__}.{self.name} cannot be set: make a new form"
        raise AttributeError(msg)


_TYPES: dict[object, FactType] = {
    bool: "bool", int: "integer", Decimal: "decimal", date: "date", Code: "code",
}  # fmt: skip


def fact(
    *,
    vi: str,
    en: str = "",
    cite: Citation | tuple[Citation, ...] | None = None,
    between: tuple[int | Decimal, int | Decimal] | None = None,
    digits: int = 0,
    unit: str = "",
    options: tuple[str, ...] = (),
    sensitive: bool = False,
    applies: Expr[bool] | Fact[bool] | None = None,
    choice: bool = False,
    immutable: bool = False,
    synonyms: tuple[str, ...] = (),
) -> Any:
    """Declare a fact of a form; see `FactSpec` for what each argument means."""
    given: dict[str, Any] = {"vi": vi, "en": en, "cite": cite, "digits": digits, "unit": unit, "options": options}
    given |= {"sensitive": sensitive, "choice": choice, "immutable": immutable, "synonyms": synonyms}
    given["applies"] = applies
    given["between"] = None if between is None else (Decimal(between[0]), Decimal(between[1]))
    return Fact[Any](given)


class _Facts:
    """What forms and records share: facts gathered from annotations, and values on instances."""

    scales: ClassVar[tuple[ScaleSpec, ...]] = ()

    def __init__(self, **values: Any) -> None:
        facts = {name: fact for name, fact in vars(type(self)).items() if isinstance(fact, Fact)}
        if unknown := sorted(set(values) - set(facts)):
            msg = f"{type(self).__name__} has no fact {', '.join(map(repr, unknown))}: one of {', '.join(facts)}"
            raise LanguageError(msg)
        for name, value in values.items():
            _suits(type(self).__name__, facts[name].spec, value)
        self.__dict__.update({name: value for name, value in values.items() if value is not None})

    @classmethod
    def _gather(cls, form: str) -> tuple[FactSpec, ...]:
        hints = typing.get_type_hints(cls)
        scales: dict[str, ScaleSpec] = {}
        made = []
        for name, held in list(vars(cls).items()):
            if isinstance(held, Fact):
                (value_type,) = typing.get_args(hints.get(name)) or (None,)
                made.append(held.bind(form, name, value_type, scales, list(vars(cls).items())))
        cls.scales = tuple(scales.values())
        return tuple(made)

    @property
    def values(self) -> dict[str, Value]:
        """The values given, as evidence holds them: levels by name."""
        return {name: given.name if isinstance(given, Scale) else given for name, given in self.__dict__.items()}


def _suits(form: str, spec: FactSpec, value: object) -> None:
    """Refuse what a form could not tell apart later: a level of another scale, a float."""
    if isinstance(value, Scale) and type(value).__name__ != spec.scale:
        msg = f"{form}.{spec.id} is {'a level of ' + spec.scale if spec.scale else 'no level'}, not {value!s}"
        raise LanguageError(msg)
    if isinstance(value, float):
        msg = f"{form}.{spec.id}: a float is not exact; give a Decimal or an int"
        raise LanguageError(msg)


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Form(_Facts):
    """Phiếu: the facts of a kind. Subclass it with `kind=`; several forms of one kind add up."""

    kind: ClassVar[Kind]
    spec: ClassVar[FormSpec]

    def __init_subclass__(cls, *, kind: Kind) -> None:
        cls.kind = kind
        cls.spec = FormSpec(id=kind.id, facts=cls._gather(kind.id))


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record(_Facts):
    """Sổ theo dõi: the columns of a register, many rows a subject. Subclass it with `id=` and `of=`.

    With `carries=` and `lengths=` it is the register of a subject's rulings in shorter periods; see `RecordSpec`.
    """

    spec: ClassVar[RecordSpec]

    def __init_subclass__(
        cls,
        *,
        id: str,
        of: Kind,
        dated: str | None = None,
        vi: str = "",
        en: str = "",
        sensitive: bool = False,
        cite: Citation | tuple[Citation, ...] | None = None,
        carries: Kind | None = None,
        lengths: tuple[Length, ...] = (),
    ) -> None:
        facts = cls._gather(id)
        if carries is not None:
            facts = tuple(_carried(id, one) for one in facts)
        said = fields(vi=vi, en=en, sensitive=sensitive, cite=cite, carries=carries and carries.id, lengths=lengths)
        cls.spec = RecordSpec(id=id, facts=facts, of=of.id, dated=dated, **said)

    @classmethod
    def rows(cls, *, ever: bool = False, dated: Expr[date] | None = None) -> SourceHandle:
        """Return the subject's rows dated within the period judged, or all there `ever` were.

        Args:
            ever: All there ever were, whenever.
            dated: The column that dates them here, where it is not the register's own: the day of the act, say, of
                what is decided later. A register said to be complete over the period is so of these rows too.

        Raises:
            LanguageError: `dated` is no date of this register, or stands beside `ever`.
        """
        column = None if dated is None else dated.node
        own = isinstance(column, tree.FactRef) and column.form == cls.spec.id and cls.spec.fact(column.fact)
        if dated is not None and (ever or not own or own.type != "date"):
            days = ", ".join(repr(one.id) for one in cls.spec.facts if one.type == "date")
            msg = f"rows of {cls.spec.id!r} are dated by one of its own days ({days}), or taken `ever`; not by {dated}"
            raise LanguageError(msg)
        name = column.fact if isinstance(column, tree.FactRef) else None
        return SourceHandle(tree.Rows(record=cls.spec.id, ever=ever, dated=name))


U = TypeVar("U")


class Link(Frozen):
    """A dated relation from subjects of one kind to subjects of another.

    Attributes:
        many: Whether a subject may have several targets at one moment; lookups need a link that is not.
        well_founded: It runs up a hierarchy and has no cycle in any data, so grades may be read along it.
        same_id: The target is the subject of the same id in the other kind (an earlier step of the same subject).
        same_person: It leads from one capacity of a person to another: the door makes its rows from the persons that
            subjects name, each for the days of the capacity it leads to.
    """

    id: str
    source: str
    target: str
    vi: str = ""
    en: str = ""
    many: bool = False
    well_founded: bool = False
    same_id: bool = False
    same_person: bool = False

    def __init__(
        self,
        id: str,
        source: Kind | str,
        target: Kind | str,
        *,
        vi: str = "",
        en: str = "",
        many: bool = False,
        well_founded: bool = False,
        same_id: bool = False,
        same_person: bool = False,
    ) -> None:
        ends = fields(id=id, source=kind_id(source), target=kind_id(target), vi=vi, en=en)
        made = fields(many=many, well_founded=well_founded, same_id=same_id, same_person=same_person)
        super().__init__(**ends, **made)

    def at(self, day: Expr[date]) -> LinkAt:
        """Read the link on `day` instead of on the last day of the period."""
        return LinkAt(self, day.node)

    @property
    def now(self) -> LinkAt:
        """The link on the last day of the period."""
        return LinkAt(self, None)

    @property
    def grade(self) -> GradeHandle:
        """The grade of the one target."""
        return self.now.grade

    @property
    def target_id(self) -> Expr[Code]:
        """The id of the one target."""
        return self.now.target_id

    @property
    def targets(self) -> SourceHandle:
        """All targets, to quantify or aggregate over."""
        return self.now.targets

    @property
    def sources(self) -> SourceHandle:
        """All subjects whose link leads here, to quantify or aggregate over."""
        return self.now.sources

    def get(self, value: Expr[T], otherwise: tree.Otherwise = DOES_NOT_APPLY) -> Expr[T]:
        """Return `value` as it is for the one target."""
        return self.now.get(value, otherwise)


class LinkAt:
    """A link read on a given day."""

    __slots__ = ("_at", "_link")

    def __init__(self, link: Link, at: tree.Node | None) -> None:
        self._link, self._at = link, at

    @property
    def grade(self) -> GradeHandle:
        """The grade of the one target on that day."""
        return GradeHandle(self._link.target, self._link.id, self._at)

    @property
    def target_id(self) -> Expr[Code]:
        """The id of the one target on that day."""
        return Expr(tree.TargetOf(link=self._link.id, at=self._at))

    @property
    def targets(self) -> SourceHandle:
        """All targets on that day."""
        return SourceHandle(tree.Linked(link=self._link.id, at=self._at))

    @property
    def sources(self) -> SourceHandle:
        """All subjects whose link leads here on that day."""
        return SourceHandle(tree.Linked(link=self._link.id, reverse=True, at=self._at))

    def get(self, value: Expr[T], otherwise: tree.Otherwise = DOES_NOT_APPLY) -> Expr[T]:
        """Return `value` as it is for the one target on that day."""
        return Expr(tree.Lookup(link=self._link.id, of=value.node, otherwise=otherwise, at=self._at))


def kind_id(kind: Kind | str) -> str:
    """Return the id of a kind given as itself or by its id."""
    return kind if isinstance(kind, str) else kind.id


def earlier(review: Kind, later: Kind) -> Link:
    """Return the link from a subject to the same subject at its earlier step (`collective@review`)."""
    name = f"earlier_{later.id}"
    return Link(name, later, review, vi="cùng đối tượng ở bước trước", well_founded=True, same_id=True)
