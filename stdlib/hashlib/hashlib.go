// Package hashlib is the modules hashlib and hmac's core: digests by Go's own implementations.
package hashlib

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	_ "embed"
	"encoding/hex"
	"hash"
	"strings"

	"github.com/bide-lang/bide/interp/object"
)

//go:embed doc.txt
var docs string // the docstrings of what is made in Go

type (
	thread = object.Thread
	value  = object.Value
)

//go:embed hmac.py
var hmacSource string

// Defs describes the modules.
func Defs() []object.ModuleDef {
	return []object.ModuleDef{{Name: "hashlib", Docs: []string{docs}, Init: fill}, {Name: "hmac", Source: hmacSource}}
}

// algorithm is a way to digest bytes.
type algorithm struct {
	name string
	make func() hash.Hash
	typ  *object.Type // of the digests
}

// algorithms lists all, in the order of hashlib.__all__.
func algorithms() []algorithm {
	return []algorithm{
		{"md5", md5.New, digestType},
		{"sha1", sha1.New, digestType},
		{"sha224", sha256.New224, digestType},
		{"sha256", sha256.New, digestType},
		{"sha384", sha512.New384, digestType},
		{"sha512", sha512.New, digestType},
		blake2bType.algorithm(),
		blake2sType.algorithm(),
		{"sha3_224", func() hash.Hash { return sha3.New224() }, digestType},
		{"sha3_256", func() hash.Hash { return sha3.New256() }, digestType},
		{"sha3_384", func() hash.Hash { return sha3.New384() }, digestType},
		{"sha3_512", func() hash.Hash { return sha3.New512() }, digestType},
		{"shake_128", func() hash.Hash { return &shake{sha3.NewSHAKE128()} }, shakeType},
		{"shake_256", func() hash.Hash { return &shake{sha3.NewSHAKE256()} }, shakeType},
	}
}

// digest is what the functions of hashlib make.
type digest struct {
	object.Header
	algorithm algorithm
	h         hash.Hash
}

var digestType = &object.Type{Name: "HASH", Module: "_hashlib", Flags: object.FlagNoNew}

func digestOf(v value) *digest { return object.Cast[digest](v) }

func init() {
	ty := digestType.Define(object.ObjectType, nil)
	ty.Repr = func(t *thread, v value) value {
		return object.NewStr("<" + digestOf(v).algorithm.name + " _hashlib.HASH object @ " + object.Address(t, v) + ">")
	}
	ty.Methods, ty.Getters = digestMethods, digestGetters
}

// digestMethods and digestGetters are what all digests have.
var (
	digestMethods = []object.Method{
		{Name: "update", Sig: "obj, /", Fn: func(t *thread, a []value) value {
			if !digestOf(a[0]).write(t, a[1]) {
				return object.Raised
			}
			return object.None
		}},
		{Name: "digest", Sig: "", Fn: func(_ *thread, a []value) value { return object.NewBytes(digestOf(a[0]).h.Sum(nil)) }},
		{Name: "hexdigest", Sig: "", Fn: func(_ *thread, a []value) value {
			return object.NewStr(hex.EncodeToString(digestOf(a[0]).h.Sum(nil)))
		}},
		{Name: "copy", Sig: "", Fn: func(_ *thread, a []value) value { return digestOf(a[0]).copy() }},
	}
	digestGetters = []object.Getter{
		{Name: "name", Get: func(_ *thread, v value) value { return object.NewStr(digestOf(v).algorithm.name) }},
		{Name: "digest_size", Get: func(_ *thread, v value) value { return object.Int(int64(digestOf(v).h.Size())) }},
		{Name: "block_size", Get: func(_ *thread, v value) value { return object.Int(int64(digestOf(v).h.BlockSize())) }},
	}
)

func newDigest(alg algorithm) *digest {
	return &digest{Header: object.HeaderOf(alg.typ), algorithm: alg, h: alg.make()}
}

// write adds a script's bytes.
func (d *digest) write(t *thread, v value) bool {
	if _, isStr := object.AsStr(v); isStr {
		t.Raise(object.TypeErrorType, "Strings must be encoded before hashing")
		return false
	}
	b, ok := object.Content(t, v)
	if !ok && t.Pending() != nil {
		return false
	}
	if !ok {
		t.Raise(object.TypeErrorType, "object supporting the buffer API required")
		return false
	}
	d.h.Write(b)
	return true
}

// copy is a digest that has seen the same and goes its own way.
func (d *digest) copy() value {
	c := &digest{Header: d.Header, algorithm: d.algorithm}
	if cl, ok := d.h.(hash.Cloner); ok {
		if h, err := cl.Clone(); err == nil {
			c.h = h
		}
	}
	return object.FromHeader(&c.Header)
}

func fill(t *thread, m *object.Module) bool {
	names, all := object.NewSet(), []value{}
	for _, alg := range algorithms() {
		m.Func(alg.name, "string=b'', *, usedforsecurity=True", func(t *thread, a []value) value { return digested(t, alg, a[0]) })
		if !names.Add(t, object.NewStr(alg.name)) {
			return false
		}
		all = append(all, object.NewStr(alg.name))
	}
	m.Types(&blake2bType.Type, &blake2sType.Type)
	for _, name := range []string{"new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac"} {
		all = append(all, object.NewStr(name))
	}
	m.Set("__all__", object.NewTuple(all...).Value())
	m.Set("algorithms_guaranteed", names.Value())
	m.Set("algorithms_available", names.Value())
	m.Func("new", "name, data=b'', *, usedforsecurity=True", newByName)
	m.Func("pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=None", pbkdf2HMAC)
	m.Func("scrypt", "password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64", scryptFunc)
	m.Func("_hmac", "key, msg, name, /", hmacDigest)
	m.Func("file_digest", "fileobj, digest, /", fileDigest)
	return true
}

func digested(t *thread, alg algorithm, data value) value {
	d := newDigest(alg)
	if data.Ok() && !d.write(t, data) {
		return object.Raised
	}
	return object.FromHeader(&d.Header)
}

// byName finds an algorithm; not ok with ValueError pending.
func byName(t *thread, v value) (algorithm, bool) {
	s, ok := object.AsStr(v)
	if !ok {
		t.Raise(object.TypeErrorType, "name must be a string")
		return algorithm{}, false
	}
	for _, alg := range algorithms() {
		if alg.name == s.Text() || alg.typ == digestType && alg.name == strings.ToLower(s.Text()) {
			return alg, true
		}
	}
	t.Raise(object.ValueErrorType, "unsupported hash type %s", s.Text())
	return algorithm{}, false
}

func newByName(t *thread, a []value) value {
	alg, ok := byName(t, a[0])
	if !ok {
		return object.Raised
	}
	return digested(t, alg, a[1])
}

func pbkdf2HMAC(t *thread, a []value) value {
	alg, ok := byName(t, a[0])
	if !ok {
		return object.Raised
	}
	password, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	salt, ok := object.WantBuffer(t, a[2])
	if !ok {
		return object.Raised
	}
	rounds, ok := object.IndexInt(t, a[3])
	if !ok {
		return object.Raised
	}
	if rounds < 1 {
		return t.Raise(object.ValueErrorType, "iteration value must be greater than 0.")
	}
	size := int64(alg.make().Size())
	if a[4].Ok() && !a[4].IsNone() {
		if size, ok = object.IndexInt(t, a[4]); !ok {
			return object.Raised
		}
		if size < 1 {
			return t.Raise(object.ValueErrorType, "key length must be greater than 0.")
		}
	}
	if !t.CheckSize(size, 1) {
		return object.Raised
	}
	secret := string(password)
	salt = append([]byte(nil), salt...)
	var key []byte
	var err error
	t.Blocking(func() { key, err = pbkdf2.Key(alg.make, secret, salt, int(rounds), int(size)) })
	if err != nil {
		return t.Raise(object.ValueErrorType, "%s", err.Error())
	}
	return object.NewBytes(key)
}

// hmacDigest is the keyed digest of a message.
func hmacDigest(t *thread, a []value) value {
	key, ok := object.WantBuffer(t, a[0])
	if !ok {
		return object.Raised
	}
	msg, ok := object.WantBuffer(t, a[1])
	if !ok {
		return object.Raised
	}
	alg, ok := byName(t, a[2])
	if !ok {
		return object.Raised
	}
	h := hmac.New(alg.make, key)
	h.Write(msg)
	return object.NewBytes(h.Sum(nil))
}

// fileDigest digests all that is left to read of a file object.
func fileDigest(t *thread, a []value) value {
	var d value
	if _, isStr := object.AsStr(a[1]); isStr {
		d = newByName(t, []value{a[1], object.Unbound})
	} else {
		d = object.Call(t, a[1])
	}
	if d.Bad() {
		return d
	}
	data := object.CallMethod(t, a[0], t.Interp.Name("read"))
	if data.Bad() {
		return data
	}
	if r := object.CallMethod(t, d, t.Interp.Name("update"), data); r.Bad() {
		return r
	}
	return d
}
