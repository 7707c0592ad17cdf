

class RawConfigParser(collections.abc.MutableMapping):
    """Settings whose values are taken as they are."""

    _DEFAULT_INTERPOLATION = Interpolation()
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    NONSPACECRE = re.compile(r"\S")

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET, allow_unnamed_section=False):
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        self._optcre = self.OPTCRE = self._option_pattern(allow_no_value)
        self._comments, self._inline_comments = tuple(comment_prefixes or ()), tuple(inline_comment_prefixes or ())
        self._strict, self._allow_no_value, self._empty_lines_in_values = strict, allow_no_value, empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation
        if self._interpolation is None:
            self._interpolation = Interpolation()
        if not isinstance(self._interpolation, Interpolation):
            raise TypeError(f"interpolation= must be None or an instance of Interpolation; got an object of type "
                            f"{type(self._interpolation)}")
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)
        self._allow_unnamed_section = allow_unnamed_section

    def _option_pattern(self, allow_no_value):
        delimiters = "|".join(re.escape(d) for d in self._delimiters)
        if allow_no_value:
            return re.compile(rf'(?P<option>.*?)\s*(?:(?P<vi>{delimiters})\s*(?P<value>.*))?\Z', re.DOTALL)
        return re.compile(rf'(?P<option>.*?)\s*(?P<vi>{delimiters})\s*(?P<value>.*)\Z', re.DOTALL)

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections but for the default one."""
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        """The names of a section's options, defaults included."""
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        """Read the files that are there, and return their names."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as f:
                    self._read(f, filename)
            except OSError:
                continue
            done.append(os.fspath(filename) if isinstance(filename, os.PathLike) else filename)
        return done

    def read_file(self, f, source=None):
        """Read lines of a file or list."""
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        import io
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Take settings from a dict of dicts."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in options.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option: from vars, the section or the defaults, else the fallback."""
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = values[option]
        except KeyError:
            if fallback is _UNSET:
                raise NoOptionError(option, section)
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _values(self, section, vars):
        from collections import ChainMap
        options = {}
        try:
            options = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        for key, value in (vars or {}).items():
            given[self.optionxform(key)] = value if value is None else str(value)
        return ChainMap(given, options, self._defaults)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        """The pairs of a section, or of the names of all sections and themselves."""
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section)
        names = list(values)
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, values[name] if values[name] is None else
                 self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._options(section)[self.optionxform(option)] = value

    def _options(self, section):
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def write(self, fp, space_around_delimiters=True):
        """Write all settings to a file of text."""
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        if UNNAMED_SECTION in self._sections:
            self._write_section(fp, UNNAMED_SECTION, self._sections[UNNAMED_SECTION].items(), delimiter, unnamed=True)
        for section in self._sections:
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, self._sections[section].items(), delimiter)

    def _write_section(self, fp, section_name, section_items, delimiter, unnamed=False):
        if not unnamed:
            fp.write(f"[{section_name}]\n")
        for key, value in section_items:
            value = self._interpolation.before_write(self, section_name, key, value)
            if value is not None or not self._allow_no_value:
                value = delimiter + str(value).replace('\n', '\n\t')
            else:
                value = ""
            fp.write(f"{key}{value}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        options = self._options(section)
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections)

    @property
    def converters(self):
        return self._converters

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    def _read(self, fp, fpname):
        reader = _Reader(self, fpname)
        try:
            for number, line in enumerate(fp, 1):
                reader.line(number, line)
        finally:
            reader.join()
        ParsingError._raise_all(reader.errors)


class _Reader:
    """Reads the lines of one source into a parser."""

    def __init__(self, parser, name):
        self.parser, self.name = parser, name
        self.seen, self.errors = set(), []
        self.options = self.section = self.option = None
        self.indent = 0

    def line(self, number, line):
        clean, commented = self._without_comments(line)
        parser = self.parser
        if not clean:
            if parser._empty_lines_in_values:
                if not commented and self.options is not None and self.option and self.options[self.option] is not None:
                    self.options[self.option].append('')
            else:
                self.indent = sys.maxsize
            return
        first = parser.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if self.options is not None and self.option and indent > self.indent:
            if self.options[self.option] is None:
                raise MultilineContinuationError(self.name, number, line)
            self.options[self.option].append(clean)
            return
        self.indent = indent
        header = parser.SECTCRE.match(clean)
        if not header and self.options is None and parser._allow_unnamed_section:
            self._begin(UNNAMED_SECTION, number)
        if header:
            self._begin(header['header'], number)
        elif self.options is None:
            raise MissingSectionHeaderError(self.name, number, line)
        else:
            self._setting(clean, number, line)

    def _without_comments(self, line):
        """A line without its comments and the blanks around it, and whether it had any."""
        stripped = line.strip()
        for prefix in self.parser._comments:
            if stripped.startswith(prefix):
                return '', True
        ends = [m.start() for prefix in self.parser._inline_comments
                for m in re.finditer(r'(?:^|(?<=\s))' + re.escape(prefix), line)]
        if ends:
            return line[:min(ends)].strip(), True
        return stripped, False

    def _begin(self, section, number):
        parser = self.parser
        if section in parser._sections:
            if parser._strict and section in self.seen:
                raise DuplicateSectionError(section, self.name, number)
            self.options = parser._sections[section]
            self.seen.add(section)
        elif section == parser.default_section:
            self.options = parser._defaults
        else:
            self.options = parser._sections[section] = parser._dict()
            parser._proxies[section] = SectionProxy(parser, section)
            self.seen.add(section)
        self.section, self.option = section, None

    def _setting(self, clean, number, line):
        parser = self.parser
        m = parser._optcre.match(clean)
        if not m:
            self.errors.append(ParsingError(self.name, number, line))
            return
        option, value = m['option'], m['value']
        if not option:
            self.errors.append(ParsingError(self.name, number, line))
        self.option = parser.optionxform(option.rstrip())
        if parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.name, number)
        self.seen.add((self.section, self.option))
        self.options[self.option] = None if value is None else [value.strip()]

    def join(self):
        """Make texts of the lists of lines that values were read as."""
        parser = self.parser
        for section, options in [(parser.default_section, parser._defaults), *parser._sections.items()]:
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = parser._interpolation.before_read(parser, section, name, value)
