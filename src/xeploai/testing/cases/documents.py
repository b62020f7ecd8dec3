"""The door of YAML: a document as plain values that know the line they stand on, strictly, without YAML's surprises."""

from __future__ import annotations

import re
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
    of evidence reads them or refuses them. A key given twice is a fault, and so is a tag.
    """
    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{file}, line {mark.line + 1}" if mark else file
        why = str(getattr(error, "problem", None) or error)
        faults.append(Fault(place, f"it is no YAML: {why}.", _QUOTE, f"không phải YAML: {why}. {_QUOTE_VI}"))
        return None
    return None if node is None else _Values(file, faults).value(node, ())


class _Values:
    """The values of one document's nodes."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        self.file, self.faults = file, faults

    def value(self, node: yaml.Node, within: tuple[yaml.Node, ...]) -> object:
        if any(node is one for one in within):
            self._refuse(node, "it holds itself.", "Write it out.", "chứa chính nó. Hãy viết ra đầy đủ.")
            return None
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(one, (*within, node)) for one in node.value]
        return self._mapping(node, (*within, node))

    def _scalar(self, node: yaml.ScalarNode) -> Plain:
        text = str(node.value)
        if node.style:  # quoted, or a block: always text
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _WHOLE.fullmatch(text):
            return int(text)
        return Decimal(text) if _DECIMAL.fullmatch(text) else text

    def _mapping(self, node: yaml.Node, within: tuple[yaml.Node, ...]) -> Keyed:
        found = Keyed(_line(node))
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if not isinstance(name, str):
                self._refuse(key, "a key is no text.", "", "khóa phải là chữ.")
            elif name in found:
                what = f"{brief(name)} is given twice."
                self._refuse(key, what, "Only one could count.", f"{brief(name)} có hai lần. Hãy giữ một.")
            elif name == "<<":
                self._refuse(key, "'<<' is not read.", "Write like: and a base.", "không dùng '<<'. Hãy dùng like:.")
            else:
                found[name] = self.value(value, within)
                found.lines[name] = _line(key)
        return found

    def _refuse(self, node: yaml.Node, what: str, remedy: str, vi: str) -> None:
        self.faults.append(Fault(f"{self.file}, line {_line(node)}", what, remedy, vi))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
