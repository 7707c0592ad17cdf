package object

import "sort"

// caseEntry is a code point whose case mapping is more than the simple one.
type caseEntry struct {
	point rune
	text  string
}

// specialCase finds r in a table sorted by code point; "" when it is not there.
func specialCase(table []caseEntry, r rune) string {
	i := sort.Search(len(table), func(i int) bool { return table[i].point >= r })
	if i < len(table) && table[i].point == r {
		return table[i].text
	}
	return ""
}

// The tables below follow SpecialCasing.txt and CaseFolding.txt of Unicode 15.1.

// upperSpecial maps to upper case texts of several code points.
var upperSpecial = []caseEntry{
	{0xDF, "SS"}, {0x149, "\u02bcN"}, {0x1F0, "J\u030c"}, {0x390, "\u0399\u0308\u0301"},
	{0x3B0, "\u03a5\u0308\u0301"}, {0x587, "\u0535\u0552"}, {0x1E96, "H\u0331"}, {0x1E97, "T\u0308"},
	{0x1E98, "W\u030a"}, {0x1E99, "Y\u030a"}, {0x1E9A, "A\u02be"}, {0x1F50, "\u03a5\u0313"},
	{0x1F52, "\u03a5\u0313\u0300"}, {0x1F54, "\u03a5\u0313\u0301"}, {0x1F56, "\u03a5\u0313\u0342"}, {0x1F80, "\u1f08\u0399"},
	{0x1F81, "\u1f09\u0399"}, {0x1F82, "\u1f0a\u0399"}, {0x1F83, "\u1f0b\u0399"}, {0x1F84, "\u1f0c\u0399"},
	{0x1F85, "\u1f0d\u0399"}, {0x1F86, "\u1f0e\u0399"}, {0x1F87, "\u1f0f\u0399"}, {0x1F88, "\u1f08\u0399"},
	{0x1F89, "\u1f09\u0399"}, {0x1F8A, "\u1f0a\u0399"}, {0x1F8B, "\u1f0b\u0399"}, {0x1F8C, "\u1f0c\u0399"},
	{0x1F8D, "\u1f0d\u0399"}, {0x1F8E, "\u1f0e\u0399"}, {0x1F8F, "\u1f0f\u0399"}, {0x1F90, "\u1f28\u0399"},
	{0x1F91, "\u1f29\u0399"}, {0x1F92, "\u1f2a\u0399"}, {0x1F93, "\u1f2b\u0399"}, {0x1F94, "\u1f2c\u0399"},
	{0x1F95, "\u1f2d\u0399"}, {0x1F96, "\u1f2e\u0399"}, {0x1F97, "\u1f2f\u0399"}, {0x1F98, "\u1f28\u0399"},
	{0x1F99, "\u1f29\u0399"}, {0x1F9A, "\u1f2a\u0399"}, {0x1F9B, "\u1f2b\u0399"}, {0x1F9C, "\u1f2c\u0399"},
	{0x1F9D, "\u1f2d\u0399"}, {0x1F9E, "\u1f2e\u0399"}, {0x1F9F, "\u1f2f\u0399"}, {0x1FA0, "\u1f68\u0399"},
	{0x1FA1, "\u1f69\u0399"}, {0x1FA2, "\u1f6a\u0399"}, {0x1FA3, "\u1f6b\u0399"}, {0x1FA4, "\u1f6c\u0399"},
	{0x1FA5, "\u1f6d\u0399"}, {0x1FA6, "\u1f6e\u0399"}, {0x1FA7, "\u1f6f\u0399"}, {0x1FA8, "\u1f68\u0399"},
	{0x1FA9, "\u1f69\u0399"}, {0x1FAA, "\u1f6a\u0399"}, {0x1FAB, "\u1f6b\u0399"}, {0x1FAC, "\u1f6c\u0399"},
	{0x1FAD, "\u1f6d\u0399"}, {0x1FAE, "\u1f6e\u0399"}, {0x1FAF, "\u1f6f\u0399"}, {0x1FB2, "\u1fba\u0399"},
	{0x1FB3, "\u0391\u0399"}, {0x1FB4, "\u0386\u0399"}, {0x1FB6, "\u0391\u0342"}, {0x1FB7, "\u0391\u0342\u0399"},
	{0x1FBC, "\u0391\u0399"}, {0x1FC2, "\u1fca\u0399"}, {0x1FC3, "\u0397\u0399"}, {0x1FC4, "\u0389\u0399"},
	{0x1FC6, "\u0397\u0342"}, {0x1FC7, "\u0397\u0342\u0399"}, {0x1FCC, "\u0397\u0399"}, {0x1FD2, "\u0399\u0308\u0300"},
	{0x1FD3, "\u0399\u0308\u0301"}, {0x1FD6, "\u0399\u0342"}, {0x1FD7, "\u0399\u0308\u0342"}, {0x1FE2, "\u03a5\u0308\u0300"},
	{0x1FE3, "\u03a5\u0308\u0301"}, {0x1FE4, "\u03a1\u0313"}, {0x1FE6, "\u03a5\u0342"}, {0x1FE7, "\u03a5\u0308\u0342"},
	{0x1FF2, "\u1ffa\u0399"}, {0x1FF3, "\u03a9\u0399"}, {0x1FF4, "\u038f\u0399"}, {0x1FF6, "\u03a9\u0342"},
	{0x1FF7, "\u03a9\u0342\u0399"}, {0x1FFC, "\u03a9\u0399"}, {0xFB00, "FF"}, {0xFB01, "FI"},
	{0xFB02, "FL"}, {0xFB03, "FFI"}, {0xFB04, "FFL"}, {0xFB05, "ST"},
	{0xFB06, "ST"}, {0xFB13, "\u0544\u0546"}, {0xFB14, "\u0544\u0535"}, {0xFB15, "\u0544\u053b"},
	{0xFB16, "\u054e\u0546"}, {0xFB17, "\u0544\u053d"},
}

// titleSpecial maps to title case texts of several code points.
var titleSpecial = []caseEntry{
	{0xDF, "Ss"}, {0x149, "\u02bcN"}, {0x1F0, "J\u030c"}, {0x390, "\u0399\u0308\u0301"},
	{0x3B0, "\u03a5\u0308\u0301"}, {0x587, "\u0535\u0582"}, {0x1E96, "H\u0331"}, {0x1E97, "T\u0308"},
	{0x1E98, "W\u030a"}, {0x1E99, "Y\u030a"}, {0x1E9A, "A\u02be"}, {0x1F50, "\u03a5\u0313"},
	{0x1F52, "\u03a5\u0313\u0300"}, {0x1F54, "\u03a5\u0313\u0301"}, {0x1F56, "\u03a5\u0313\u0342"}, {0x1FB2, "\u1fba\u0345"},
	{0x1FB4, "\u0386\u0345"}, {0x1FB6, "\u0391\u0342"}, {0x1FB7, "\u0391\u0342\u0345"}, {0x1FC2, "\u1fca\u0345"},
	{0x1FC4, "\u0389\u0345"}, {0x1FC6, "\u0397\u0342"}, {0x1FC7, "\u0397\u0342\u0345"}, {0x1FD2, "\u0399\u0308\u0300"},
	{0x1FD3, "\u0399\u0308\u0301"}, {0x1FD6, "\u0399\u0342"}, {0x1FD7, "\u0399\u0308\u0342"}, {0x1FE2, "\u03a5\u0308\u0300"},
	{0x1FE3, "\u03a5\u0308\u0301"}, {0x1FE4, "\u03a1\u0313"}, {0x1FE6, "\u03a5\u0342"}, {0x1FE7, "\u03a5\u0308\u0342"},
	{0x1FF2, "\u1ffa\u0345"}, {0x1FF4, "\u038f\u0345"}, {0x1FF6, "\u03a9\u0342"}, {0x1FF7, "\u03a9\u0342\u0345"},
	{0xFB00, "Ff"}, {0xFB01, "Fi"}, {0xFB02, "Fl"}, {0xFB03, "Ffi"},
	{0xFB04, "Ffl"}, {0xFB05, "St"}, {0xFB06, "St"}, {0xFB13, "\u0544\u0576"},
	{0xFB14, "\u0544\u0565"}, {0xFB15, "\u0544\u056b"}, {0xFB16, "\u054e\u0576"}, {0xFB17, "\u0544\u056d"},
}

// foldSpecial maps what folds neither to its lower case nor to the lower case of its upper case text.
var foldSpecial = []caseEntry{
	{0xB5, "\u03bc"}, {0x17F, "s"}, {0x345, "\u03b9"}, {0x3C2, "\u03c3"},
	{0x3D0, "\u03b2"}, {0x3D1, "\u03b8"}, {0x3D5, "\u03c6"}, {0x3D6, "\u03c0"},
	{0x3F0, "\u03ba"}, {0x3F1, "\u03c1"}, {0x3F5, "\u03b5"}, {0x1C80, "\u0432"},
	{0x1C81, "\u0434"}, {0x1C82, "\u043e"}, {0x1C83, "\u0441"}, {0x1C84, "\u0442"},
	{0x1C85, "\u0442"}, {0x1C86, "\u044a"}, {0x1C87, "\u0463"}, {0x1C88, "\ua64b"},
	{0x1E9B, "\u1e61"}, {0x1E9E, "ss"}, {0x1FBE, "\u03b9"},
}
