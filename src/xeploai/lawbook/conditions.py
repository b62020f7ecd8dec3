"""A condition in words: the tree of a rule as a reader of the law would say it, comparisons as signs.

The words are made from the labels of facts, registers and links; nobody writes them, so they say exactly what is
evaluated, and two rules with the same words ask the same.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple, assert_never

from xeploai import tree
from xeploai.book import Book
from xeploai.explain import Lang, quoted, say
from xeploai.scales import Grade, Truth

_SIGNS = {"lt": "<", "le": "≤", "gt": ">", "ge": "≥", "eq": "=", "ne": "≠"}
_READS = {
    "grade": ("", ""),
    "before_quota": (" trước tỷ lệ khống chế", " before quotas"),
    "decided": (" theo quyết định", " as decided"),
}
_TRUTHS = {
    Truth.FALSE: ("không bao giờ", "never"),
    Truth.NOT_APPLICABLE: ("không áp dụng", "does not apply"),
    Truth.TRUE: ("mọi trường hợp", "in every case"),
}
_ROUNDED = {
    tree.Rounding.HALF_UP: ("làm tròn nửa lên", "rounded half up"),
    tree.Rounding.FLOOR: ("làm tròn xuống", "rounded down"),
    tree.Rounding.CEILING: ("làm tròn lên", "rounded up"),
}
_MADE = {
    "count": ("số", "number of"), "share": ("tỷ lệ", "share of"), "least": ("nhỏ nhất trong", "least of"),
    "greatest": ("lớn nhất trong", "greatest of"), "sum": ("tổng", "sum of"), "mean": ("trung bình", "mean of"),
}  # fmt: skip


def condition_text(node: tree.Node, book: Book, lang: Lang = "vi", kind: str = "") -> str:
    """Return a condition or value in words.

    Args:
        node: The tree.
        book: The book whose labels, levels and parameter values are told.
        lang: `vi` or `en`; where a label has no English the id stands.
        kind: The kind the rule is about, for the labels of its grades.
    """
    return _Words(book, lang, kind).of(node)


def number_text(value: Decimal, unit: str = "", lang: Lang = "vi") -> str:
    """Return a number with its unit, with the decimal sign of the language; a share in hundredths, as texts print it.

    Examples:
        >>> number_text(Decimal("62.50"), "điểm"), number_text(Decimal("0.125"), lang="en")
        ('62,5 điểm', '12.5%')
    """
    is_share = not unit and 0 < value < 1
    shown = f"{(100 * value).normalize():f}%" if is_share else f"{value.normalize():f}"
    text = shown.replace(".", ",") if lang == "vi" else shown
    return f"{text} {unit}".strip()


def rounding_text(rounding: tree.Rounding, lang: Lang = "vi") -> str:
    """Return how something is rounded."""
    return say(lang, *_ROUNDED[rounding])


class _Words(NamedTuple):
    """The words of one book in one language."""

    book: Book
    lang: Lang
    kind: str

    def say(self, vi: str, en: str) -> str:
        return say(self.lang, vi, en)

    def of(self, node: tree.Node) -> str:
        """Return a node in words."""
        node = _without_constants(node)
        match node:
            case tree.TruthConst(value=truth):
                return self.say(*_TRUTHS[truth])
            case tree.NumberConst(value=value, unit=unit):
                return number_text(value, unit, self.lang)
            case tree.LevelConst(scale=scale, level=level):
                return self.level(scale, level)
            case tree.DateConst(value=day):
                return self.day(day)
            case tree.CodeConst(value=code):
                return self.say(f"mã {code}", f"code {code}")  # as it stands in a table
            case tree.PeriodDay(which=which):
                first = which == "start"
                return self.say(f"ngày {'đầu' if first else 'cuối'} kỳ", f"the {'first' if first else 'last'} day")
            case tree.ParamRef(param=param):
                return self.parameter(param)
            case tree.FactRef(form=form, fact=fact):
                return self.fact(form, fact)
            case tree.Compare(op=op, left=left, right=right):
                return f"{self.inner(left)} {_SIGNS[op]} {self.inner(right)}"
            case tree.Not(of=tree.Compare() | tree.GradeOf()):
                return self.of(tree.normal(node))
            case tree.Not(of=of):
                return f"{self.say('không', 'not')} {self.inner(of)}"
            case tree.And(of=parts):
                return self.say(" và ", " and ").join(map(self.inner, parts))
            case tree.Or(of=parts):
                return self.one_of(parts) or self.say(" hoặc ", " or ").join(map(self.inner, parts))
            case tree.Add(of=parts):
                return " + ".join(map(self.inner, parts))
            case tree.Negate(of=of):
                return f"−{self.inner(of)}"
            case tree.Multiply(left=left, right=right):
                return f"{self.inner(left)} × {self.inner(right)}"
            case tree.Divide(left=left, right=right, digits=digits, rounding=rounding):
                return f"{self.inner(left)} / {self.inner(right)} ({self.rounded(digits, rounding)})"
            case tree.Least(of=parts):
                return f"{self.say('nhỏ nhất trong', 'least of')} ({'; '.join(map(self.of, parts))})"
            case tree.Greatest(of=parts):
                return f"{self.say('lớn nhất trong', 'greatest of')} ({'; '.join(map(self.of, parts))})"
            case tree.IfElse(test=test, then=then, other=other):
                asked, made, else_ = map(self.of, (test, then, other))
                return self.say(f"nếu {asked} thì {made}, nếu không thì {else_}", f"{made} if {asked}, else {else_}")
            case tree.IsApplicable(of=of):
                return self.say(f"{self.inner(of)} có áp dụng", f"{self.inner(of)} applies")
            case tree.IsMissing(of=of):
                return self.say(f"chưa có {self.inner(of)}", f"{self.inner(of)} is missing")
            case tree.Outer(of=of):
                return self.say(f"{self.inner(of)} (ở ngoài)", f"{self.inner(of)} (outside)")
            case tree.DateShift() | tree.DaysBetween():
                return self.days(node)
            case tree.GradeOf() | tree.Lookup() | tree.TargetOf() | tree.Quantify() | tree.Aggregate():
                return self.others(node)
            case _:
                assert_never(node)

    def inner(self, node: tree.Node) -> str:
        """Return a part of a whole, in brackets where its own parts could be taken for those of the whole."""
        node = _without_constants(node)
        loose = tree.And | tree.Or | tree.Add | tree.Multiply | tree.Divide | tree.IfElse | tree.DateShift
        text = self.of(node)
        plain = isinstance(node, tree.Or) and self.one_of(node.of)
        return f"({text})" if isinstance(node, loose) and not plain else text

    def one_of(self, parts: tuple[tree.Node, ...]) -> str:
        """Return `x is one of a, b` for comparisons of one value with several; else nothing."""
        if not parts or not all(isinstance(part, tree.Compare) and part.op == "eq" for part in parts):
            return ""
        pairs = [(part.left, part.right) for part in parts if isinstance(part, tree.Compare)]
        if len({left.model_dump_json() for left, _ in pairs}) != 1:
            return ""
        values, among = [self.of(right) for _, right in pairs], self.say("là một trong", "is one of")
        codes = [right.value for _, right in pairs if isinstance(right, tree.CodeConst)]
        if len(codes) == len(pairs):
            values, among = codes, self.say("là một trong các mã", "is one of the codes")
        return f"{self.inner(pairs[0][0])} {among} {', '.join(values)}"

    # ── what is named ────────────────────────────────────────────────────────────────────────────────────────────────

    def label(self, spec: object, id: str) -> str:
        """Return the label of what a book declares, quoted; its id where there is none."""
        return quoted(str(getattr(spec, self.lang, "") or id))

    def fact(self, form: str, fact: str) -> str:
        """Return the label of a fact, given or derived."""
        if (spec := self.book.facts.get((form, fact))) is not None:
            return self.label(spec, fact)
        made = self.book.derived.get((form, fact), ())
        return self.label(made[0] if made else None, fact)

    def level(self, scale: str, level: str) -> str:
        """Return the label of a level; of a grade, as it is printed for the kind."""
        if scale == "Grade":
            return quoted(self.book.label(self.kind, Grade[level], self.lang))
        levels = self.book.scales[scale].levels if scale in self.book.scales else ()
        return self.label(next((one for one in levels if one.id == level), None), level)

    def parameter(self, id: str) -> str:
        """Return a parameter with its value for the period."""
        spec = next((one for held in reversed(self.book.sets) for one in held.parameters if one.id == id), None)
        dated = self.book.parameters.get(id)
        unseen = self.say("chưa thấy", "not seen")
        value = number_text(dated.value, spec.unit if spec else "", self.lang) if dated else unseen
        return f"{self.label(spec, id)} ({value})"

    # ── days ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def day(self, day: date) -> str:
        return f"{day:%d/%m/%Y}"

    def days(self, node: tree.DateShift | tree.DaysBetween) -> str:
        """Return a day moved, or the days between two."""
        if isinstance(node, tree.DaysBetween):
            start, end = self.inner(node.start), self.inner(node.end)
            return self.say(f"số ngày từ {start} đến {end}", f"the days from {start} to {end}")
        moved = [(node.months, *("tháng", "months")), (node.days, *("ngày", "days"))]
        parts = []
        for by, vi, en in moved:
            if isinstance(by, tree.ParamRef):
                parts.append(f"+ {self.parameter(by.param)} {self.say(vi, en)}")
            elif by:
                parts.append(f"{'+' if by > 0 else '−'} {abs(by)} {self.say(vi, en)}")
        return " ".join([self.inner(node.of), *parts])

    def at(self, node: tree.Node | None) -> str:
        """Return the day on which a link is read, where it is another than the last of the period."""
        return "" if node is None else self.say(f" vào {self.inner(node)}", f" on {self.inner(node)}")

    # ── other subjects, rows ─────────────────────────────────────────────────────────────────────────────────────────

    def others(self, node: tree.GradeOf | tree.Lookup | tree.TargetOf | tree.Quantify | tree.Aggregate) -> str:
        """Return what is asked of other subjects or of rows."""
        match node:
            case tree.GradeOf():
                return self.grade_of(node)
            case tree.Lookup(link=link, of=of, at=at):
                where = self.label(self.book.links.get(link), link) + self.at(at)
                return f"{self.inner(of)} {self.say('của', 'of')} {where}{self.otherwise(node.otherwise)}"
            case tree.TargetOf(link=link, at=at):
                return self.label(self.book.links.get(link), link) + self.at(at)
            case tree.Quantify(op=op, over=over, of=of):
                rows = self.source(over) + self.among(node.where)
                if of == tree.TruthConst(value=Truth.TRUE) and op == "any":
                    return self.say(f"có {rows}", f"there is {rows}")
                asked = self.inner(of)
                if op == "any":
                    return self.say(f"có {rows} mà {asked}", f"some {rows} with {asked}")
                empty = "" if node.if_empty is None else self.if_empty(getattr(node.if_empty, self.lang))
                return self.say(f"mọi {rows} đều {asked}", f"every {rows} has {asked}") + empty
            case tree.Aggregate():
                return self.aggregate(node)
            case _:
                assert_never(node)

    def grade_of(self, node: tree.GradeOf) -> str:
        grade = quoted(self.book.label(node.kind, node.grade, self.lang))
        whose = self.label(self.book.kinds.get(node.kind), node.kind)
        if node.link is not None:
            whose = self.label(self.book.links.get(node.link), node.link)
        sign = "≥" if node.op == "at_least" else "<"
        asked = self.say("mức xếp loại của", "the grade of")
        read = self.say(*_READS[node.reads])
        return f"{asked} {whose}{self.at(node.at)}{read} {sign} {grade}{self.otherwise(node.otherwise)}"

    def otherwise(self, given: tree.Otherwise) -> str:
        """Return what it means that the other is not graded, unless the rule is then simply silent."""
        match given.rule:
            case "does_not_apply":
                return ""
            case "applies":
                return self.say(" (hoặc không được xếp loại)", " (or it is not graded)")
            case "ask":
                fact = given.fact
                asked = self.fact(fact.form, fact.fact) if fact else ""
                return self.say(f" (không được xếp loại: theo {asked})", f" (not graded: as {asked} says)")
            case "below":
                return self.say(" (không được xếp loại tính là thấp hơn)", " (not graded counts as below)")

    def source(self, source: tree.Source) -> str:
        """Return the rows or subjects that are looked through."""
        match source:
            case tree.Rows(record=record, ever=ever, dated=dated):
                always = self.say(" (từ trước đến nay)", " (ever)") if ever else ""
                by = self.fact(record, dated) if dated else ""
                when = self.say(f" (lấy theo {by} trong kỳ)", f" (by {by} within the period)") if by else always
                rows = self.label(self.book.records.get(record), record)
                return f"{self.say('mục trong sổ', 'row of')} {rows}{when}"
            case tree.Linked(link=link, reverse=reverse, at=at):
                spec = self.book.links.get(link)
                there = self.label(spec, link) + self.at(at)
                if not reverse:
                    return there
                came = self.book.kinds.get(spec.source) if spec else None
                who = str(getattr(came, self.lang, "") or (spec.source if spec else link))
                return self.say(f"{who} có {there} ở đây", f"{who} whose {there} this is")
            case _:
                assert_never(source)

    def rows(self, path: tuple[tree.Source, ...]) -> str:
        """Return a path of sources, the last first."""
        return self.say(" của ", " of ").join(self.source(one) for one in reversed(path))

    def among(self, where: tree.Node | None) -> str:
        return "" if where is None else self.say(f" (tính khi {self.of(where)})", f" (where {self.of(where)})")

    def if_empty(self, value: str) -> str:
        """Return what holds where there is no row at all."""
        return self.say(f" (không có thì: {value})", f" (if there is none: {value})")

    def aggregate(self, node: tree.Aggregate) -> str:
        rows = self.source(node.over) + self.among(node.where)
        if isinstance(node.if_empty, tree.TruthConst):
            rows += self.if_empty(getattr(node.if_empty.value, self.lang))
        elif node.if_empty is not None:
            rows += self.if_empty(self.of(node.if_empty))
        made = self.say(*_MADE[node.op])
        if node.by is not None:
            rows += self.say(f", mỗi {self.inner(node.by)} tính một lần", f", once for each {self.inner(node.by)}")
        if node.op in ("count", "share"):
            every = node.of == tree.TruthConst(value=Truth.TRUE)
            asked = "" if every else self.say(f" mà {self.inner(node.of)}", f" with {self.inner(node.of)}")
            return f"{made} {rows}{asked}"
        text = f"{made} {self.inner(node.of)} {self.say('ở', 'over')} {rows}"
        return f"{text} ({self.rounded(node.digits, node.rounding)})" if node.op == "mean" else text

    def rounded(self, digits: int, rounding: tree.Rounding) -> str:
        how = self.say(*_ROUNDED[rounding])
        return self.say(f"{digits} chữ số thập phân, {how}", f"{digits} decimal places, {how}")


def _without_constants(node: tree.Node) -> tree.Node:
    """Return a node without the parts that hold in every case, or in none, and so change nothing of the whole.

    On the chain false < not applicable < true, `and` is the least and `or` the greatest: exact, never a shortening.
    """
    if isinstance(node, tree.Not) and isinstance(of := _without_constants(node.of), tree.TruthConst):
        return tree.normal(tree.Not(of=of))
    if not isinstance(node, tree.And | tree.Or):
        return node
    nothing, all_ = (Truth.TRUE, Truth.FALSE) if isinstance(node, tree.And) else (Truth.FALSE, Truth.TRUE)
    parts = tuple(map(_without_constants, node.of))
    if any(part == tree.TruthConst(value=all_) for part in parts):
        return tree.TruthConst(value=all_)
    left = tuple(part for part in parts if part != tree.TruthConst(value=nothing))
    match left:
        case ():
            return tree.TruthConst(value=nothing)
        case (one,):
            return one
        case _:
            return node.model_copy(update={"of": left})


def rows_text(path: tuple[tree.Source, ...], book: Book, lang: Lang = "vi") -> str:
    """Return in words the rows that a ceiling is asked of."""
    return _Words(book, lang, "").rows(path)
