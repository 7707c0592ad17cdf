"""Reads HTML, well formed or not, and calls a method for each piece."""

import re
from html import unescape

__all__ = ['HTMLParser']

_begins = re.compile('[&<]')
_incomplete = re.compile('&[a-zA-Z#]')
_named = re.compile('&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_numbered = re.compile('&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_tag_name = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*')
_attribute = re.compile(r'((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*')
_whole_tag = re.compile(r'''
  <[a-zA-Z][^\t\n\r\f />\x00]*
  (?:[\s/]*
    (?:(?<=['"\s/])[^\s/>][^\s/=>]*
      (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)(?:\s*,)*)?
      (?:\s|/(?!>))*
    )*
  )?
  \s*
''', re.VERBOSE)
_end_tag = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')
_comment_end = re.compile(r'--\s*>')


class HTMLParser:
    """Derive from this and define handle_... methods."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.interesting = _begins
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0

    def feed(self, data):
        """Take text; what is not complete waits for more."""
        self.rawdata += data
        self.goahead(False)

    def close(self):
        """Take all that waits as it is."""
        self.goahead(True)

    def getpos(self):
        return self.lineno, self.offset

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (self.rawdata.rindex('\n', i, j) + 1)
        else:
            self.offset += j - i
        return j

    def get_starttag_text(self):
        return self._starttag_text

    _starttag_text = None

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r'</\s*%s\s*>' % self.cdata_elem, re.I)

    def clear_cdata_mode(self):
        self.interesting, self.cdata_elem = _begins, None

    def goahead(self, end):
        i = 0
        while i < len(self.rawdata):
            j = self._text_end(i, end)
            if j < 0:
                break
            if i < j:
                text = self.rawdata[i:j]
                self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
            i = self.updatepos(i, j)
            if i == len(self.rawdata):
                break
            k = self._markup(i, end) if self.rawdata[i] == '<' else self._reference(i, end)
            if k < 0:
                break
            i = self.updatepos(i, k)
        if end and i < len(self.rawdata) and not self.cdata_elem:
            text = self.rawdata[i:]
            self.handle_data(unescape(text) if self.convert_charrefs else text)
            i = self.updatepos(i, len(self.rawdata))
        self.rawdata = self.rawdata[i:]

    def _text_end(self, i, end):
        """Where the text that begins at i ends; -1 if that is not known yet."""
        data = self.rawdata
        if self.convert_charrefs and not self.cdata_elem:
            j = data.find('<', i)
            if j < 0:
                amp = data.rfind('&', max(i, len(data) - 34))
                if amp >= 0 and not re.compile(r'[\s;]').search(data, amp) and not end:
                    return -1
                j = len(data)
            return j
        m = self.interesting.search(data, i)
        if m:
            return m.start()
        return -1 if self.cdata_elem else len(data)

    def _markup(self, i, end):
        """Where what begins with < at i ends; -1 if that is not known yet."""
        data = self.rawdata
        if re.match('<[a-zA-Z]', data[i:i + 2]):
            k = self.parse_starttag(i)
        elif data.startswith('</', i):
            k = self.parse_endtag(i)
        elif data.startswith('<!--', i):
            k = self.parse_comment(i)
        elif data.startswith('<?', i):
            k = self.parse_pi(i)
        elif data.startswith('<!', i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(data) or end:
            self.handle_data('<')
            k = i + 1
        else:
            return -1
        if k < 0 and end:
            k = data.find('>', i + 1)
            if k < 0:
                k = data.find('<', i + 1)
                if k < 0:
                    k = i + 1
            else:
                k += 1
            text = data[i:k]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
        return k

    def _reference(self, i, end):
        """Where what begins with & at i ends; -1 if that is not known yet."""
        data = self.rawdata
        for pattern, handle in (_numbered, self.handle_charref), (_named, self.handle_entityref):
            m = pattern.match(data, i)
            if m:
                handle(m[0][2:-1] if pattern is _numbered else m[1])
                return m.end() if data[m.end() - 1] == ';' else m.end() - 1
        m = _incomplete.match(data, i)
        if m and re.fullmatch('&#?[a-zA-Z0-9]*', data[i:]):
            return -1
        self.handle_data('&')
        return i + 1

    def parse_comment(self, i, report=True):
        m = _comment_end.search(self.rawdata, i + 4)
        if not m:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:m.start()])
        return m.end()

    def parse_pi(self, i):
        end = self.rawdata.find('>', i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:end])
        return end + 1

    def parse_html_declaration(self, i):
        data = self.rawdata
        if data[i:i + 9].lower() == '<!doctype':
            end = data.find('>', i + 9)
            if end < 0:
                return -1
            self.handle_decl(data[i + 2:end])
            return end + 1
        if data.startswith('<![', i):
            end = data.find(']', i)
            close = data.find('>', end) if end >= 0 else -1
            if data.startswith('<![CDATA[', i):
                end = data.find(']]>', i)
                if end < 0:
                    return -1
                self.unknown_decl(data[i + 3:end])
                return end + 3
            if close < 0:
                return -1
            self.unknown_decl(data[i + 3:end])
            return close + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=True):
        end = self.rawdata.find('>', i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:end])
        return end + 1

    def check_for_whole_start_tag(self, i):
        data = self.rawdata
        j = _whole_tag.match(data, i).end()
        follows = data[j:j + 1]
        if follows == '>':
            return j + 1
        if follows == '/':
            if data.startswith('/>', j):
                return j + 2
            if data.startswith('/', j) and j + 1 == len(data):
                return -1
            return j if j > i else i + 1
        if follows == '' or follows in 'abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ':
            return -1
        return j if j > i else i + 1

    def parse_starttag(self, i):
        self._starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        data = self.rawdata
        self._starttag_text = data[i:end]
        m = _tag_name.match(data, i + 1)
        tag = self.lasttag = m[1].lower()
        attrs, k = [], m.end()
        while k < end:
            m = _attribute.match(data, k)
            if not m:
                break
            name, rest, value = m[1], m[2], m[3]
            if not rest:
                value = None
            elif value[:1] == value[-1:] != '' and value[:1] in '\'"':
                value = value[1:-1]
            attrs.append((name.lower(), unescape(value) if value else value))
            k = m.end()
        close = data[k:end].strip()
        if close not in ('>', '/>'):
            self.handle_data(data[i:end])
        elif close == '/>':
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def parse_endtag(self, i):
        data = self.rawdata
        close = data.find('>', i + 1)
        if close < 0:
            return -1
        m = _end_tag.match(data, i)
        if not m:
            if self.cdata_elem is not None:
                self.handle_data(data[i:close + 1])
                return close + 1
            name = _tag_name.match(data, i + 2)
            if not name:
                return i + 3 if data[i:i + 3] == '</>' else self.parse_bogus_comment(i)
            close = data.find('>', name.end())
            self.handle_endtag(name[1].lower())
            return close + 1
        tag = m[1].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[i:close + 1])
            return close + 1
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return close + 1

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
