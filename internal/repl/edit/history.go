package edit

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"
)

// history is what was entered, the oldest first, in this session and in those before. In its file each line is an
// entry as a JSON string, so blocks stay whole; what is no such line is passed over. Several prompts may share a
// file: each adds its entries at the end, under a lock.
type history struct {
	path   string // of the file; none if empty
	loaded bool
	list   []string
}

const (
	maxEntries     = 5000
	maxHistoryFile = 8 << 20 // bytes; beyond that, and only then, the file is cut down
)

// entries are all there are. The file is read when they are first asked for.
func (h *history) entries() []string {
	if h.loaded {
		return h.list
	}
	h.loaded = true
	if h.path == "" {
		return nil
	}
	f, err := os.Open(h.path)
	if err != nil {
		return nil // there is none yet, or none for us
	}
	defer f.Close()
	h.list = readEntries(f)
	return h.list
}

// add remembers what was entered. That the file cannot be written is no reason to disturb who types.
func (h *history) add(text string) {
	entries := h.entries()
	if n := len(entries); text == "" || n > 0 && entries[n-1] == text {
		return
	}
	h.list = append(h.list, text)
	if len(h.list) > maxEntries {
		h.list = h.list[len(h.list)-maxEntries:]
	}
	if h.path != "" {
		_ = h.save(text)
	}
}

// save adds an entry to the file.
func (h *history) save(text string) error {
	f, err := h.lock()
	if err != nil {
		return err
	}
	defer f.Close()
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	if size > maxHistoryFile {
		return h.shrink(f, text)
	}
	line := encodeEntry(text)
	if size > 0 && !endsLine(f, size) {
		line = append([]byte{'\n'}, line...) // half an entry: somebody was stopped while he wrote
	}
	_, err = f.Write(line)
	return err
}

// lock opens the file and locks it. Another prompt may put a new file in its place meanwhile: then that one is taken.
func (h *history) lock() (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(h.path), 0o700); err != nil {
		return nil, err
	}
	for {
		f, err := os.OpenFile(h.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
		if err != nil {
			return nil, err
		}
		if err := lockFile(f); err != nil {
			f.Close()
			return nil, err
		}
		opened, err := f.Stat()
		if err == nil && !opened.Mode().IsRegular() {
			err = errors.New("no regular file")
		}
		if err != nil {
			f.Close()
			return nil, err
		}
		if named, err := os.Stat(h.path); err == nil && os.SameFile(opened, named) {
			return f, keepPrivate(f, opened.Mode())
		}
		f.Close()
	}
}

func lockFile(f *os.File) error {
	for {
		if err := unix.Flock(int(f.Fd()), unix.LOCK_EX); err != unix.EINTR {
			return err
		}
	}
}

func keepPrivate(f *os.File, mode fs.FileMode) error {
	if mode.Perm()&0o077 == 0 {
		return nil
	}
	return f.Chmod(0o600)
}

func endsLine(f *os.File, size int64) bool {
	var last [1]byte
	_, err := f.ReadAt(last[:], size-1)
	return err == nil && last[0] == '\n'
}

// shrink puts a file with the latest entries in place of f, which is locked.
func (h *history) shrink(f *os.File, text string) error {
	list := append(readEntries(f), text)
	var lines [][]byte // the latest first
	for i, size := len(list)-1, 0; i >= 0 && len(lines) < maxEntries && size < maxHistoryFile/2; i-- {
		line := encodeEntry(list[i])
		lines = append(lines, line)
		size += len(line)
	}
	slices.Reverse(lines)
	fresh, err := os.CreateTemp(filepath.Dir(h.path), "history-*") // with mode 0600
	if err != nil {
		return err
	}
	_, err = fresh.Write(bytes.Join(lines, nil))
	if err = errors.Join(err, fresh.Close()); err == nil {
		err = os.Rename(fresh.Name(), h.path)
	}
	if err != nil {
		os.Remove(fresh.Name())
	}
	return err
}

// readEntries reads what is at the end of a file, as far as it is sound.
func readEntries(f *os.File) []string {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	start := max(0, info.Size()-2*maxHistoryFile)
	data, _ := io.ReadAll(io.NewSectionReader(f, start, 2*maxHistoryFile)) // what could be read is better than nothing
	var list []string
	for line := range bytes.Lines(data) {
		var entry string
		if json.Unmarshal(line, &entry) == nil && entry != "" {
			list = append(list, entry)
		}
	}
	return list[max(0, len(list)-maxEntries):]
}

func encodeEntry(text string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text) // a string can always be encoded
	return b.Bytes()
}
