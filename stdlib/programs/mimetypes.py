"""The kinds of files that their names tell."""

import os
import posixpath
import urllib.parse

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_file_type", "guess_all_extensions", "guess_extension", "add_type",
           "init", "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = ["/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types",
              "/etc/apache2/mime.types", "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types"]
inited = False
_db = None

# Kinds by the ending: a kind, then the endings that have it, the first of which is that of the kind.
_TYPES = '''
text/javascript .js .mjs | application/json .json | application/webmanifest+json .webmanifest
application/msword .doc .dot .wiz | application/n-quads .nq | application/n-triples .nt | application/octet-stream .bin .a .dll .exe .o .obj .so
application/oda .oda | application/ogg .ogx | application/pdf .pdf | application/pkcs7-mime .p7c | application/postscript .ps .ai .eps
application/trig .trig | application/vnd.apple.mpegurl .m3u .m3u8 | application/vnd.ms-excel .xls .xlb
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz | application/wasm .wasm | application/x-bcpio .bcpio
application/x-cpio .cpio | application/x-csh .csh | application/x-dvi .dvi | application/x-gtar .gtar | application/x-hdf .hdf
application/x-hdf5 .h5 | application/x-latex .latex | application/x-mif .mif | application/x-netcdf .cdf .nc | application/x-pkcs12 .p12 .pfx
application/x-pn-realaudio .ram | application/x-python-code .pyc .pyo | application/x-sh .sh | application/x-shar .shar
application/x-shockwave-flash .swf | application/x-sv4cpio .sv4cpio | application/x-sv4crc .sv4crc | application/x-tar .tar
application/x-tcl .tcl | application/x-tex .tex | application/x-texinfo .texi .texinfo | application/x-troff .roff .t .tr
application/x-troff-man .man | application/x-troff-me .me | application/x-troff-ms .ms | application/x-ustar .ustar
application/x-wais-source .src | application/xml .xsl .rdf .wsdl .xpdl | application/zip .zip | audio/3gpp .3gp .3gpp | audio/3gpp2 .3g2 .3gpp2
audio/aac .aac .adts .loas .ass | audio/basic .au .snd | audio/flac .flac | audio/mp4 .m4a | audio/mpeg .mp3 .mp2 | audio/ogg .ogg .opus
audio/x-aiff .aif .aifc .aiff | audio/x-pn-realaudio .ra | audio/x-wav .wav | image/avif .avif | image/bmp .bmp | image/gif .gif
image/ief .ief | image/jpeg .jpg .jpe .jpeg | image/heic .heic | image/heif .heif | image/png .png | image/svg+xml .svg | image/tiff .tiff .tif
image/vnd.microsoft.icon .ico | image/webp .webp | image/x-cmu-raster .ras | image/x-portable-anymap .pnm | image/x-portable-bitmap .pbm
image/x-portable-graymap .pgm | image/x-portable-pixmap .ppm | image/x-rgb .rgb | image/x-xbitmap .xbm | image/x-xpixmap .xpm
image/x-xwindowdump .xwd | message/rfc822 .eml .mht .mhtml .nws | text/css .css | text/csv .csv | text/html .html .htm
text/markdown .md .markdown | text/n3 .n3 | text/plain .txt .bat .c .h .ksh .pl .srt | text/richtext .rtx | text/rtf .rtf
text/tab-separated-values .tsv | text/vtt .vtt | text/x-python .py | text/x-rst .rst | text/x-setext .etx | text/x-sgml .sgm .sgml
text/x-vcard .vcf | text/xml .xml | video/mp4 .mp4 | video/mpeg .mpeg .m1v .mpa .mpe .mpg | video/quicktime .mov .qt | video/webm .webm
video/x-msvideo .avi | video/x-sgi-movie .movie
'''


def _endings():
    found = {}
    for group in _TYPES.replace('\n', '|').split('|'):
        kind, *endings = group.split() or ('',)
        found.update(dict.fromkeys(endings, kind))
    return found


types_map = _endings()
common_types = {'.rtf': 'application/rtf', '.midi': 'audio/midi', '.mid': 'audio/midi', '.jpg': 'image/jpg', '.pict': 'image/pict',
                '.pct': 'image/pict', '.pic': 'image/pict', '.xul': 'text/xul'}
suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
_defaults = encodings_map, suffix_map, types_map, common_types


class MimeTypes:
    """Kinds by ending and endings by kind, those that are registered and others."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        encodings, suffixes, registered, common = _defaults
        self.encodings_map, self.suffix_map = encodings.copy(), suffixes.copy()
        self.types_map, self.types_map_inv = ({}, {}), ({}, {})
        for strict_map, found in ((True, registered), (False, common)):
            for ext, kind in found.items():
                self.add_type(kind, ext, strict_map)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Let an ending have a kind."""
        if not type:
            return
        self.types_map[strict][ext] = type
        endings = self.types_map_inv[strict].setdefault(type, [])
        if ext not in endings:
            endings.append(ext)

    def guess_type(self, url, strict=True):
        """The kind and the compression of what a URL or path names, None for what is not known."""
        url = os.fspath(url)
        parts = urllib.parse.urlparse(url)
        if parts.scheme and len(parts.scheme) > 1:
            scheme, url = parts.scheme, parts.path
        else:
            return self.guess_file_type(url, strict=strict)
        if scheme == 'data':
            comma = url.find(',')
            if comma < 0:
                return None, None
            kind = url[:url.find(';', 0, comma)] if ';' in url[:comma] else url[:comma]
            return ('text/plain' if '=' in kind or '/' not in kind else kind), None
        return self._guess(url, strict, posixpath.splitext)

    def guess_file_type(self, path, *, strict=True):
        """guess_type for paths only."""
        path = os.fsdecode(path)
        return self._guess(os.path.splitdrive(path)[1], strict, os.path.splitext)

    def _guess(self, path, strict, splitext):
        base, ext = splitext(path)
        while (longer := self.suffix_map.get(ext.lower())) is not None:
            base, ext = splitext(base + longer)
        encoding = self.encodings_map.get(ext)
        if encoding is not None:
            base, ext = splitext(base)
        ext = ext.lower()
        for known in (True,) if strict else (True, False):
            if ext in self.types_map[known]:
                return self.types_map[known][ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        """All endings that have a kind."""
        type = type.lower()
        endings = list(self.types_map_inv[True].get(type, []))
        if not strict:
            endings += [ext for ext in self.types_map_inv[False].get(type, []) if ext not in endings]
        return endings

    def guess_extension(self, type, strict=True):
        """An ending that has a kind."""
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None

    def read(self, filename, strict=True):
        """Read kinds and their endings from a file of the kind mime.types."""
        with open(filename, encoding='utf-8') as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        for line in fp:
            kind, *endings = line.partition('#')[0].split() or ('',)
            for ending in endings:
                self.add_type(kind, '.' + ending, strict)


def _asked(name):
    def ask(*args, **kwargs):
        if _db is None:
            init()
        return getattr(_db, name)(*args, **kwargs)
    ask.__name__ = ask.__qualname__ = name
    ask.__doc__ = getattr(MimeTypes, name).__doc__
    return ask


guess_type, guess_file_type, guess_all_extensions, guess_extension, add_type = map(
    _asked, ('guess_type', 'guess_file_type', 'guess_all_extensions', 'guess_extension', 'add_type'))


def init(files=None):
    """Begin anew, with what files and the system's own say."""
    global inited, _db, encodings_map, suffix_map, types_map, common_types
    inited = True
    if files is None or _db is None:
        db = MimeTypes()
        files = knownfiles + list(files or ())
    else:
        db = _db
    for file in files:
        if os.path.isfile(file):
            db.read(file)
    encodings_map, suffix_map = db.encodings_map, db.suffix_map
    types_map, common_types = db.types_map[True], db.types_map[False]
    _db = db


def read_mime_types(file):
    """The kinds by ending that a file has; None if it is not there."""
    try:
        f = open(file, encoding='utf-8')
    except OSError:
        return None
    with f:
        db = MimeTypes()
        db.readfp(f, True)
        return db.types_map[True]
