package main

import (
	"fmt"
	"math"
	"strings"
)

// The measures of the chart, in pixels: panels side by side, each with a frame to draw in.
const (
	panelWidth  = 200
	panelHeight = 240
	frameLeft   = 42
	frameTop    = 30
	frameWidth  = 145
	frameHeight = 165
)

// Both scales are logarithmic, in decades: counts from 1 to 10^6, costs from 10 ns to 100 µs.
const (
	countDecades = 6
	leastCost    = 1
	costDecades  = 4
)

// chart draws the curves as SVG, bide's solid and CPython's dashed.
func chart(curves []curve) string {
	var b strings.Builder
	width := panelWidth * len(curves)
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="10">`+"\n", width, panelHeight)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="#fff"/>`+"\n", width, panelHeight)
	for i, c := range curves {
		fmt.Fprintf(&b, `<g transform="translate(%d 0)">`+"\n", i*panelWidth)
		c.draw(&b)
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.String()
}

func (c curve) draw(b *strings.Builder) {
	fmt.Fprintf(b, `<text x="%d" y="16" font-weight="bold">%s</text>`+"\n", frameLeft, c.kind)
	for d := range costDecades + 1 {
		y := costAt(math.Pow10(leastCost + d))
		fmt.Fprintf(b, `<path d="M%d %.1fh%d" stroke="#ddd"/><text x="%d" y="%.1f" text-anchor="end">%s</text>`+"\n",
			frameLeft, y, frameWidth, frameLeft-4, y+3, [...]string{"10 ns", "100 ns", "1 µs", "10 µs", "100 µs"}[d])
	}
	for d := range countDecades + 1 {
		x := countAt(math.Pow10(d))
		fmt.Fprintf(b, `<path d="M%.1f %dv%d" stroke="#eee"/>`, x, frameTop, frameHeight)
		if d%2 == 0 {
			fmt.Fprintf(b, `<text x="%.1f" y="%d" text-anchor="middle">%s</text>`, x, frameTop+frameHeight+14, [...]string{"1", "", "100", "", "10,000", "", "1,000,000"}[d])
		}
		b.WriteByte('\n')
	}
	c.line(b, c.python, `stroke="#777" stroke-dasharray="4 3"`)
	c.line(b, c.bide, `stroke="#06c"`)
	y := frameTop + frameHeight + 32
	fmt.Fprintf(b, `<path d="M%d %dh20" stroke="#06c" stroke-width="2"/><text x="%d" y="%d">bide</text>`, frameLeft, y, frameLeft+24, y+3)
	fmt.Fprintf(b, `<path d="M%d %dh20" stroke="#777" stroke-width="2" stroke-dasharray="4 3"/><text x="%d" y="%d">CPython</text>`+"\n",
		frameLeft+60, y, frameLeft+84, y+3)
}

// line joins the costs that were measured.
func (c curve) line(b *strings.Builder, costs []float64, style string) {
	path, move := "", "M"
	for i, cost := range costs {
		if cost > 0 {
			path += fmt.Sprintf("%s%.1f %.1f", move, countAt(float64(c.counts[i])), costAt(cost))
			move = "L"
		}
	}
	fmt.Fprintf(b, `<path d="%s" fill="none" stroke-width="2" %s/>`+"\n", path, style)
}

func countAt(n float64) float64 { return frameLeft + math.Log10(n)/countDecades*frameWidth }

func costAt(ns float64) float64 {
	return frameTop + frameHeight - (math.Log10(ns)-leastCost)/costDecades*frameHeight
}
