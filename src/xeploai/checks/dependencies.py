"""What every question of a book reads: the graph on which strata are found and cycles judged.

The nodes are questions, not kinds: a chain of grades is a stack of yes/no questions, and a rule touches some of them
only. A ceiling "at most g" touches the questions above g, a reference "at least g" reads one (design 2.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple, assert_never

from xeploai import tree
from xeploai.book import Book
from xeploai.rules import Discretion, Quota, Standard
from xeploai.scales import Grade, Truth

Motion = Literal["stay", "group", "up", "down", "jump"]
"""Where a reading leads: the same subject, one of its quota's group, up or down a hierarchy, or anywhere."""


class Question(NamedTuple):
    """One question that a book answers of each subject of a kind.

    Attributes:
        sort: Whether it is graded at all (`gate`); whether it is at least a grade `before` quotas, or `after` them; the
            value of a `derived` fact; whom a `quota` keeps.
        kind: The kind.
        name: The grade, derived fact or quota; empty for a gate.
    """

    sort: Literal["gate", "before", "after", "derived", "quota"]
    kind: str
    name: str = ""

    def __str__(self) -> str:
        """Return the question as it is named in a fault."""
        match self.sort:
            case "gate":
                return f"whether {self.kind} is graded"
            case "before":
                return f"{self.kind} at least {self.name} before quotas"
            case "after":
                return f"{self.kind} at least {self.name}"
            case "derived":
                return f"{self.kind}.{self.name}"
            case "quota":
                return f"quota {self.name!r} of {self.kind}"
            case _:
                assert_never(self.sort)


class Edge(NamedTuple):
    """One question reads another.

    Attributes:
        reader: The question that reads.
        read: The question that is read.
        rule: The rule by which it does; empty where that is the meaning of a ruling itself.
        monotone: Both are thresholds, and a yes to what is read never turns the reader's yes into no.
        motion: To which subject the reading leads.
        links: The links it goes along.
    """

    reader: Question
    read: Question
    rule: str
    monotone: bool
    motion: Motion
    links: tuple[str, ...] = ()


class Reference(NamedTuple):
    """A question that an expression reads: `sign` 1 where it rises with the answer, -1 falls, 0 neither."""

    read: Question
    sign: int
    motion: Motion
    links: tuple[str, ...]


Steps = tuple[tuple[str, bool], ...]
"""The links from the subject of a rule to a row in scope, each with whether it is read in reverse."""
Places = tuple[tuple[str, Steps], ...]
"""The rows in scope, outermost first: the kind or register, and the way there."""
_SIGNS = {"lt": (-1, 1), "le": (-1, 1), "gt": (1, -1), "ge": (1, -1), "eq": (0, 0), "ne": (0, 0)}


class _Reader:
    """The references of expressions of one book; names that it does not know are passed over."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.graded = list(Grade)[1:]

    def motion(self, steps: Steps) -> Motion:
        if not steps:
            return "stay"
        if not all(self.book.links[link].well_founded for link, _ in steps):
            return "jump"
        ways = {reverse for _, reverse in steps}
        return "jump" if len(ways) > 1 else "down" if ways == {True} else "up"

    def reference(self, question: Question, sign: int, steps: Steps) -> Reference:
        links = tuple(dict.fromkeys(link for link, _ in steps))
        return Reference(question, sign, self.motion(steps), links)

    def steps(self, form: str, places: Places) -> Steps | None:
        return next((steps for held, steps in reversed(places) if held == form), None)

    def far(self, source: tree.Source, places: Places) -> Places:
        """Return the places in scope at the far end of a source."""
        if isinstance(source, tree.Rows):
            record = self.book.records.get(source.record)
            near = self.steps(record.of, places) if record else None
            return places if near is None else (*places, (source.record, near))
        link = self.book.links.get(source.link)
        if link is None:
            return places
        start, end = (link.target, link.source) if source.reverse else (link.source, link.target)
        near = self.steps(start, places)
        return places if near is None else (*places, (end, (*near, (link.id, source.reverse))))

    def read(self, node: tree.Node, places: Places, sign: int = 1) -> Iterator[Reference]:
        match node:
            case tree.FactRef(form=form, fact=fact):
                steps = self.steps(form, places)
                if steps is not None and (form, fact) in self.book.derived:
                    yield self.reference(Question("derived", form, fact), sign, steps)
            case tree.GradeOf():
                yield from self.grade(node, places, sign)
            case tree.Lookup(link=link, of=of, at=at):
                yield from self.each((at,), places, 0)
                yield from self.read(of, self.far(tree.Linked(link=link), places), sign)
            case tree.Quantify() | tree.Aggregate():
                yield from self.rows(node, places, sign)
            case tree.Outer(of=of):
                yield from self.read(of, places[:-1], sign)
            case tree.Not(of=of) | tree.Negate(of=of):
                yield from self.read(of, places, -sign)
            case tree.Compare(op=op, left=left, right=right):
                yield from self.read(left, places, sign * _SIGNS[op][0])
                yield from self.read(right, places, sign * _SIGNS[op][1])
            case tree.Multiply(left=left, right=right):
                yield from self.read(left, places, sign * self.constant(right))
                yield from self.read(right, places, sign * self.constant(left))
            case tree.Divide(left=left, right=right):
                yield from self.read(left, places, sign * self.constant(right))
                yield from self.read(right, places, 0)
            case tree.IfElse(test=test, then=then, other=other):
                yield from self.read(test, places, 0)
                yield from self.each((then, other), places, sign)
            case tree.And(of=parts) | tree.Or(of=parts) | tree.Add(of=parts):
                yield from self.each(parts, places, sign)
            case tree.Least(of=parts) | tree.Greatest(of=parts):
                yield from self.each(parts, places, sign)
            case tree.DateShift() | tree.DaysBetween() | tree.IsApplicable() | tree.IsMissing() | tree.TargetOf():
                yield from self.each(tree.children(node), places, 0)
            case tree.TruthConst() | tree.NumberConst() | tree.LevelConst() | tree.DateConst() | tree.CodeConst():
                return
            case tree.PeriodDay() | tree.ParamRef():
                return
            case _:
                assert_never(node)

    def each(self, nodes: Iterable[tree.Node | None], places: Places, sign: int) -> Iterator[Reference]:
        return chain.from_iterable(self.read(node, places, sign) for node in nodes if node is not None)

    def constant(self, node: tree.Node) -> int:
        """Return the sign of a factor: 1 or -1 where the book says so, 0 where evidence does."""
        match node:
            case tree.NumberConst(value=value):
                return 1 if value >= 0 else -1
            case tree.ParamRef(param=param):
                dated = self.book.parameters.get(param)
                return 0 if dated is None else 1 if dated.value >= 0 else -1
            case _:
                return 0

    def grade(self, node: tree.GradeOf, places: Places, sign: int) -> Iterator[Reference]:
        yield from self.each((node.at,), places, 0)
        there = places if node.link is None else self.far(tree.Linked(link=node.link), places)
        steps = self.steps(node.kind, there)
        if steps is None or node.kind not in self.book.kinds:
            return
        yield self.reference(Question("gate", node.kind), 0, steps)
        if node.grade in self.graded:  # everybody graded is at least NOT_COMPLETED: nothing more is read
            sort: Literal["before", "after"] = "before" if node.reads == "before_quota" else "after"
            rising = sign if node.op == "at_least" else -sign
            yield self.reference(Question(sort, node.kind, node.grade.name), rising, steps)

    def rows(self, node: tree.Quantify | tree.Aggregate, places: Places, sign: int) -> Iterator[Reference]:
        at = node.over.at if isinstance(node.over, tree.Linked) else None
        yield from self.each((at,), places, 0)
        there = self.far(node.over, places)
        yield from self.read(node.of, there, sign)
        if node.where is not None:
            yield from self.read(node.where, there, sign * _filter_sign(node))
        if isinstance(node, tree.Aggregate):
            yield from self.each((node.by,), there, 0)
            yield from self.each((node.if_empty,), places, 0)


def _filter_sign(node: tree.Quantify | tree.Aggregate) -> int:
    """Return which way a value goes when its filter lets a row more through."""
    if isinstance(node, tree.Aggregate):
        return 1 if node.op == "count" else 0
    if node.op == "any":
        return 1 if node.if_empty in {None, Truth.FALSE} else 0
    return -1 if node.if_empty is Truth.TRUE else 0


def references(book: Book, node: tree.Node, kind: str, rows: tuple[tree.Source, ...] = ()) -> tuple[Reference, ...]:
    """Return what an expression about a subject of `kind`, asked of the rows at the end of `rows`, reads."""
    reader = _Reader(book)
    places: Places = ((kind, ()),)
    for source in rows:
        places = reader.far(source, places)
    return tuple(dict.fromkeys(reader.read(node, places)))


# ── the edges of a book ──────────────────────────────────────────────────────────────────────────────────────────────


def questions(book: Book) -> tuple[Question, ...]:
    """Return every question of the book."""
    found = [Question("derived", kind, name) for kind, name in book.derived]
    for kind in book.kinds:
        found.append(Question("gate", kind))
        found += [Question(sort, kind, grade.name) for sort in ("before", "after") for grade in list(Grade)[1:]]
        found += [Question("quota", kind, quota.id) for quota in book.quotas(kind)]
    return tuple(found)


def edges(book: Book) -> tuple[Edge, ...]:
    """Return which question of the book reads which, and by which rule.

    The book's standards can be expanded and its kinds are known; other names it does not know are passed over.
    """
    found: list[Edge] = []
    for kind in book.kinds:
        found += _of_meaning(book, kind)
        found += _of_ceilings(book, kind)
        found += _of_discretions(book, kind)
        found += _of_holes(book, kind)
        found += [edge for quota in book.quotas(kind) for edge in _of_quota(book, quota)]
        gate = Question("gate", kind)
        found += [edge for rule in book.gates(kind) for edge in _plain(book, gate, rule.id, rule.when, kind)]
        for given in book.givens(kind):
            found += [
                edge for one in _above(kind, Grade.bottom()) for edge in _plain(book, one, given.id, given.fact, kind)
            ]
    for (kind, name), rules in book.derived.items():
        own = Question("derived", kind, name)
        found += [edge for rule in rules for edge in _plain(book, own, rule.id, rule.value, kind)]
    return tuple(dict.fromkeys(found))


def _above(kind: str, grade: Grade) -> list[Question]:
    return [Question("before", kind, one.name) for one in Grade if one > grade]


def _plain(book: Book, reader: Question, rule: str, node: tree.Node, kind: str) -> Iterator[Edge]:
    for found in references(book, node, kind):
        yield Edge(reader, found.read, rule, monotone=False, motion=found.motion, links=found.links)


def _of_meaning(book: Book, kind: str) -> Iterator[Edge]:
    """Yield what a ruling reads by its very meaning: the gate first, quotas between before and after."""
    for before in _above(kind, Grade.bottom()):
        after = Question("after", kind, before.name)
        yield Edge(before, Question("gate", kind), "", monotone=False, motion="stay")
        yield Edge(after, before, "", monotone=True, motion="stay")
        for quota in book.quotas(kind):
            if quota.grade <= Grade[before.name]:
                yield Edge(after, Question("quota", kind, quota.id), quota.id, monotone=False, motion="stay")


def _of_ceilings(book: Book, kind: str) -> Iterator[Edge]:
    for ceiling in book.ceilings(kind):
        conditions = [(ceiling.id, ceiling.when, -1)]
        conditions += [(lift.id, lift.when, 1) for lift in book.lifts.get(ceiling.id, ())]
        for rule, when, raising in conditions:
            for found in references(book, when, kind, ceiling.rows):
                for reader in _above(kind, ceiling.at_most):
                    yield _threshold(reader, found, rule, rising=found.sign == raising)


def _of_holes(book: Book, kind: str) -> Iterator[Edge]:
    for hole in book.holes(kind):
        for found in references(book, hole.when, kind):
            for reader in _above(kind, hole.may_lower_to):
                yield _threshold(reader, found, hole.id, rising=found.sign == -1)


def _of_discretions(book: Book, kind: str) -> Iterator[Edge]:
    for rule in book.discretions(kind):
        for reader in _above(kind, min(rule.open)):
            for found in references(book, rule.when, kind):
                yield _threshold(reader, found, rule.id, rising=found.sign == -1)
        for ceiling in book.deciding.get(rule.id, ()):
            yield from _of_deciding(book, rule, ceiling.id, ceiling.when, ceiling.rows)


def _of_deciding(
    book: Book, rule: Discretion, ceiling: str, when: tree.Node, rows: tuple[tree.Source, ...]
) -> Iterator[Edge]:
    """Yield what a deciding ceiling reads: it stands for a choice, so it may raise as well as lower."""
    for found in references(book, when, rule.kind, rows):
        for reader in _above(rule.kind, min(rule.open)):
            yield _threshold(reader, found, ceiling, rising=False)


def _threshold(reader: Question, found: Reference, rule: str, *, rising: bool) -> Edge:
    monotone = rising and found.read.sort in {"before", "after"}
    return Edge(reader, found.read, rule, monotone=monotone, motion=found.motion, links=found.links)


def _of_quota(book: Book, quota: Quota) -> Iterator[Edge]:
    """Yield what a quota reads of the group: answers before quotas, what ranks and limits it; and its share."""
    own = Question("quota", quota.kind, quota.id)
    # Without a group the others are everybody, above and below: nothing then keeps apart who reads whom.
    peers: Motion = "group" if quota.group else "jump"
    read = [Question("gate", quota.kind)]
    bases = [quota.grade] if quota.base.grade is None else [quota.grade, quota.base.grade]
    read += [Question("before", quota.kind, grade.name) for grade in bases if grade > Grade.bottom()]
    for one in read:
        yield Edge(own, one, quota.id, monotone=False, motion=peers)
    for node in (*quota.group, quota.where, quota.key):
        for found in references(book, node, quota.kind) if node is not None else ():
            motion: Motion = peers if found.motion == "stay" else "jump"
            yield Edge(own, found.read, quota.id, monotone=False, motion=motion, links=found.links)
    yield from _plain(book, own, quota.id, quota.share, quota.kind)


def expandable(book: Book, standard: Standard) -> bool:
    """Say whether a standard can be written out as ceilings or discretions at all."""
    if standard.grade is Grade.bottom():
        return False
    landing = standard.landing
    known = {rule.id for rule in book.rules if isinstance(rule, Discretion)}
    return isinstance(landing, Grade) or landing in known
