"""The door of YAML: a document as plain values that know the line they stand on, strictly, without YAML's surprises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from xeploai.errors import Fault, MissingExtraError, brief

try:
    import yaml
except ModuleNotFoundError as error:  # pragma: no cover  # the tests have it
    if error.name != "yaml":
        raise
    raise MissingExtraError("Trường hợp dưới dạng dữ liệu (cases as data)", "testing") from error

Plain = str | int | bool | Decimal | None
_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS: dict[str, Plain] = {"": None, "~": None, "null": None, "true": True, "false": False}
_DEEPEST = 30  # lists and mappings within each other: a case needs six
_LONGEST = 1000  # digits of a number: Python turns no more than 4300 into one
_QUOTE = "Put a sentence that holds a colon, or begins with a sign, in quotes."
_QUOTE_VI = "Câu có dấu hai chấm, hoặc bắt đầu bằng một dấu, phải đặt trong ngoặc kép."


class Keyed(dict[str, object]):
    """A mapping of a document.

    Attributes:
        line: The line it begins on, from 1.
        lines: The line of each key.
    """

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


def read_document(text: str, file: str, faults: list[Fault]) -> object:
    """Return what a YAML document holds, and add what is wrong with it to `faults`.

    Only what cannot be mistaken is read as more than text: `true` and `false`, digits as a whole number, digits with a
    point as an exact decimal, `null` or nothing as None. A day stays text, and so do `yes`, `no` and `1_000`: the door
    of evidence reads them or refuses them. A key given twice is a fault, and so are a tag, an anchor and an alias (a
    few lines of which can stand for more than any memory holds), a second document and what lies too deep.
    """
    try:
        return _Values(file, faults, text).document()
    except _TooDeepError:
        return None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{file}, line {mark.line + 1}" if mark else file
        why = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
        faults.append(Fault(place, f"it is no YAML: {why}.", _QUOTE, f"không phải YAML: {why}. {_QUOTE_VI}"))
        return None


class _TooDeepError(Exception):
    """The rest is not looked at: to parse what lies ever deeper takes ever longer."""


class _Values:
    """The values of one document, made of its events one by one: no document can ask for more than its own length."""

    def __init__(self, file: str, faults: list[Fault], text: str) -> None:
        self.file, self.faults = file, faults
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))

    def document(self) -> object:
        """Return the one document; None where there is none."""
        found: object = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    what = "a second document begins."
                    self._refuse(event, what, "Take '---' out.", "có văn bản YAML thứ hai. Hãy bỏ dòng “---”.")
                    return None
                found = self.value(next(self.events), 0)
        return found

    def value(self, event: yaml.Event, depth: int) -> object:
        """Return the value that begins with an event; what it holds is taken from those that follow."""
        self._plainly(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        if depth == _DEEPEST:
            what = f"it lies within more than {_DEEPEST} lists and mappings."
            self._refuse(event, what, "Write it flatter.", f"lồng nhau quá {_DEEPEST} lớp. Hãy viết gọn lại.")
            raise _TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            return [self.value(one, depth + 1) for one in self._until(yaml.SequenceEndEvent)]
        return self._mapping(event, depth + 1)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self.events), end):
            yield event

    def _plainly(self, event: yaml.Event) -> None:
        """Refuse aliases, and the tags and anchors that would be lost in silence before a text: `!quan trọng`."""
        if isinstance(event, yaml.AliasEvent):
            given = brief(f"*{event.anchor}")
            vi = f"không dùng được {given}. Hãy viết ra, hoặc dùng like: và một đối tượng mẫu."
            self._refuse(event, f"{given} is not read.", "Write it out, or use like: and a base.", vi)
            return
        for sign, name in (("!", getattr(event, "tag", None)), ("&", getattr(event, "anchor", None))):
            if name is not None:
                given = brief(sign + str(name).removeprefix(sign))
                vi = f"không dùng được {given}. Chữ bắt đầu bằng {sign} phải đặt trong ngoặc kép."
                self._refuse(event, f"{given} is not read.", f"Put a text that begins with {sign} in quotes.", vi)

    def _scalar(self, event: yaml.ScalarEvent) -> Plain:
        text = str(event.value)
        if event.style:  # quoted, or a block: always text
            return text
        if text in _WORDS:
            return _WORDS[text]
        if len(text) > _LONGEST:
            return text
        if _WHOLE.fullmatch(text):
            return int(text)
        return Decimal(text) if _DECIMAL.fullmatch(text) else text

    def _mapping(self, begun: yaml.Event, depth: int) -> Keyed:
        found = Keyed(_line(begun))
        for key in self._until(yaml.MappingEndEvent):
            self.value(key, depth)  # what is wrong with it is noted, and its text is taken as it stands
            name = str(getattr(key, "value", ""))
            value = self.value(next(self.events), depth)
            if not isinstance(key, yaml.ScalarEvent):
                self._refuse(key, "a key is no text.", "", "khóa phải là chữ.")
            elif name in found:
                what = f"{brief(name)} is given twice."
                self._refuse(key, what, "Only one could count.", f"{brief(name)} có hai lần. Hãy giữ một.")
            elif name == "<<":
                self._refuse(key, "'<<' is not read.", "Write like: and a base.", "không dùng '<<'. Hãy dùng like:.")
            else:
                found[name] = value
                found.lines[name] = _line(key)
        return found

    def _refuse(self, event: yaml.Event, what: str, remedy: str, vi: str) -> None:
        self.faults.append(Fault(f"{self.file}, line {_line(event)}", what, remedy, vi))


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else int(event.start_mark.line) + 1
