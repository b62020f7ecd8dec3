"""Finite chains: grades of a ruling, levels of a criterion, how well a citation is established."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from xeploai.errors import LanguageError


class Frozen(BaseModel):
    """A value: immutable, compared by content, refusing fields it does not know."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, hide_input_in_errors=True
    )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy, forgetting what was worked out from the fields that may have changed (cached properties)."""
        made = super().model_copy(update=update, deep=deep)
        for name in set(made.__dict__) - set(type(self).model_fields):
            del made.__dict__[name]
        return made


def fields(**given: Any) -> dict[str, Any]:
    """Return the fields of a model, for the models whose own `__init__` takes some of them by position."""
    return given


class LevelSpec(Frozen):
    """One level of a scale, as data."""

    id: str
    vi: str
    en: str


class ScaleSpec(Frozen):
    """A scale as data: its levels from the bottom to the top."""

    id: str
    levels: tuple[LevelSpec, ...]

    def rank(self, level: str) -> int:
        """Return the place of `level` from the bottom, beginning at 0; `ValueError` where it is no level."""
        return [one.id for one in self.levels].index(level)


class Scale(Enum):
    """A finite chain of levels, declared from the bottom to the top; each member is `(vi, en)`.

    Not an `IntEnum`: a level compares with levels of its own scale only, so that neither a number nor a level of
    another scale can slip into a rule.

    Examples:
        >>> class Mark(Scale):
        ...     WEAK = "Kém", "Weak"
        ...     FAIR = "Trung bình", "Fair"
        >>> Mark.WEAK < Mark.FAIR, Mark.FAIR.rank, Mark.meet(Mark.FAIR, Mark.WEAK).vi
        (True, 1, 'Kém')
    """

    rank: int
    vi: str
    en: str

    def __init__(self, vi: str, en: str) -> None:
        self.rank = len(type(self).__members__)
        self.vi = vi
        self.en = en

    def __lt__(self, other: Self) -> bool:
        """Compare within one scale; another type is refused, never coerced."""
        return self.rank < other.rank if type(self) is type(other) else NotImplemented

    def __le__(self, other: Self) -> bool:
        """Compare within one scale."""
        return self.rank <= other.rank if type(self) is type(other) else NotImplemented

    def __gt__(self, other: Self) -> bool:
        """Compare within one scale."""
        return self.rank > other.rank if type(self) is type(other) else NotImplemented

    def __ge__(self, other: Self) -> bool:
        """Compare within one scale."""
        return self.rank >= other.rank if type(self) is type(other) else NotImplemented

    def __init_subclass__(cls) -> None:
        """Refuse two levels with the same labels: Python would take the second for another name of the first."""
        if aliases := sorted(set(cls.__members__) - {level.name for level in cls}):
            msg = f"{cls.__name__}: {', '.join(aliases)} has the same labels as another level, so it would be lost"
            raise LanguageError(msg)

    @classmethod
    def bottom(cls) -> Self:
        """Return the lowest level."""
        return next(iter(cls))

    @classmethod
    def top(cls) -> Self:
        """Return the highest level."""
        return list(cls)[-1]

    @classmethod
    def at(cls, rank: int) -> Self:
        """Return the level `rank` steps above the bottom."""
        return list(cls)[rank]

    @classmethod
    def meet(cls, *levels: Self) -> Self:
        """Return the lowest of `levels`; the top where there is none."""
        return min(levels, default=cls.top())

    @classmethod
    def join(cls, *levels: Self) -> Self:
        """Return the highest of `levels`; the bottom where there is none."""
        return max(levels, default=cls.bottom())

    @property
    def beneath(self) -> Self:
        """The next level down; `ValueError` at the bottom."""
        if self.rank == 0:
            msg = f"{type(self).__name__}.{self.name} is the lowest level: nothing lies beneath it"
            raise ValueError(msg)
        return self.at(self.rank - 1)

    @classmethod
    def spec(cls) -> ScaleSpec:
        """Return the scale as data."""
        levels = tuple(LevelSpec(id=level.name, vi=level.vi, en=level.en) for level in cls)
        return ScaleSpec(id=cls.__name__, levels=levels)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate from a member or its name, and serialise to the name."""

        def member(value: Any) -> Scale:
            if isinstance(value, cls):
                return value
            if isinstance(value, str) and value in cls.__members__:
                return cls[value]
            msg = f"{value!r} is not a level of {cls.__name__}: one of {', '.join(cls.__members__)}"
            raise ValueError(msg)

        return core_schema.no_info_plain_validator_function(
            member,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda level: level.name),
            json_schema_input_schema=core_schema.literal_schema([level.name for level in cls]),
        )


class Grade(Scale):
    """Mức xếp loại chất lượng: the chain of grades; each instrument prints its own labels over it."""

    NOT_COMPLETED = "Không hoàn thành nhiệm vụ", "Not completed"
    COMPLETED = "Hoàn thành nhiệm vụ", "Completed"
    GOOD = "Hoàn thành tốt nhiệm vụ", "Completed well"
    EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ", "Completed with excellence"


class Established(Scale):
    """How well a citation is established: the weakest of several is their `meet`."""

    MEMORY = "theo trí nhớ, chưa kiểm chứng", "from memory, not confirmed"
    SECONDARY = "theo nguồn thứ cấp trích dẫn", "from a secondary source that quotes it"
    SIGNED_TEXT = "theo văn bản đã ký", "from the signed text"


class Truth(Scale):
    """The chain a condition takes its value on: `&` is the meet, `|` the join, `~` turns the chain round."""

    FALSE = "sai", "false"
    NOT_APPLICABLE = "không áp dụng", "not applicable"
    TRUE = "đúng", "true"
