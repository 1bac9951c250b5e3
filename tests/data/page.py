"""A published page as pieces: its tables, their rows, and what stands beside them."""
import functools
from html.parser import HTMLParser


HEADINGS = ("h1", "h2", "h3", "h4")


class Element:
    """A piece of a page, with the pieces in it."""

    VOID = {"meta", "link", "br", "img", "hr", "input", "col", "wbr"}
    BLOCKS = {"p", "li", "ul", "div"}

    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.inside = tag, dict(attributes), []

    def each(self, *tags):
        """Yields all pieces with one of these tags, in the order of the page."""
        for piece in self.inside:
            if isinstance(piece, Element):
                if piece.tag in tags:
                    yield piece
                yield from piece.each(*tags)

    def first(self, *tags):
        return next(self.each(*tags), None)

    def get(self, name):
        return self.attributes.get(name) or ""

    def has(self, name):
        return name in self.get("class").split()

    def letters(self, *but):
        """All text but that of some pieces."""
        text = "".join(piece if isinstance(piece, str) else piece.letters(*but) for piece in self.inside
                       if piece not in but)
        return f" {text} " if self.tag in self.BLOCKS else text

    @property
    def text(self):
        return self.text_but()

    def text_but(self, *but):
        return " ".join(self.letters(*but).split())

    def cell(self, label):
        """What a row says under a heading."""
        return next((cell.text for cell in self.each("td") if cell.get("data-l") == label), "")

    def link_to(self, name):
        return any(link.get("href") == name for link in self.each("a"))

    def link(self):
        link = self.first("a")
        return link.get("href") if link else ""


@functools.cache
def page_of(content):
    """The page of these bytes."""
    return Page(content.decode())


def is_of_data(piece):
    """Whether it is a line of links to data."""
    return piece.tag == "p" and any(link.text.startswith("JSON") for link in piece.each("a"))


class Page(HTMLParser):
    """A page as pieces: its tables, and what stands beside them."""

    def __init__(self, text):
        super().__init__()
        self.open = [Element("page")]
        self.feed(text)
        self.main = self.open[0].first("main")

    def handle_starttag(self, tag, attributes):
        element = Element(tag, attributes)
        self.open[-1].inside.append(element)
        if tag not in Element.VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.open[-1].inside.append(Element(tag, attributes))

    def handle_endtag(self, tag):
        while self.open.pop().tag != tag:
            pass

    def handle_data(self, data):
        self.open[-1].inside.append(data)

    def rows(self):
        """Yields each row of data with the last heading above it."""
        heading = ""
        for piece in self.main.each("h2", "tr"):
            if piece.tag == "h2":
                heading = piece.text
            elif piece.first("td"):
                yield heading, piece

    def tables(self):
        """Yields each table with its links to data and whose they are: its own, right after it (None), or those of
        a list, under its heading and before its first table (the heading)."""
        lists, previous = [], None  # of (heading, links) that the place at hand is under
        pieces = [piece for piece in self.main.each("table", "p", *HEADINGS)
                  if piece.tag != "p" or is_of_data(piece)]
        for at, piece in enumerate(pieces):
            if piece.tag in HEADINGS:
                lists = [(heading, links) for heading, links in lists if heading.tag < piece.tag]
            elif piece.tag == "table":
                after = pieces[at + 1] if at + 1 < len(pieces) else piece
                beside = (None, after) if after.tag == "p" else lists[-1] if lists else (None, None)
                yield piece, beside[1], beside[0]
            elif previous.tag in HEADINGS:
                lists.append((previous, piece))
            previous = piece
