// Package disk is where knead touches the machine: it reads a project into a
// tree and makes a folder hold a tree. It knows nothing of what the files mean.
//
// # Reading
//
// A [Reader] reads knead.yaml and everything below content/, templates/ and
// static/, without following a symbolic link anywhere: what is not a regular
// file of the project is refused by name. It never opens a pipe, a socket or a
// device. A file that is being written is read until it holds still. From its
// second read on, a Reader also waits a moment for a file that has just been
// changed, emptied or removed: editors do that on the way to what they save.
//
// Left out without a word are names that begin with "_" or ".", and what
// editors and desktops leave behind: names that end in "~", begin with "~$", are
// framed by "#", end in .swp, .swx or .tmp, and Thumbs.db, desktop.ini, "Icon\r"
// and 4913. None of these belongs to a site, and a backup may hold what its
// author took out.
//
// The Reader remembers what it read. A file is not read again when its device,
// inode, size, mode, modification time and change time are all equal and it had
// not changed for three seconds when it was last read. The change time cannot be
// set by programs; where a system has none, every file is read every time.
//
// # Publishing
//
// [Publish] makes a folder hold a tree. At every instant, whatever happens to
// the process or the power, each file of the folder is whole, old or new, and
// every page that can be reached from the old pages or from index.html finds the
// pages and files it refers to. Running it again finishes what was interrupted.
//
//   - A folder that could not be meant is refused before anything is touched.
//   - A lock keeps a second publisher out; the kernel drops it when a process
//     dies.
//   - Files that are there already and equal are left alone, with their times.
//   - The others are written to .knead/stage, many of them to folders of it, and
//     made durable together.
//   - They are renamed into place: new files that pages need, changed ones, new
//     pages, changed pages, then indexes such as sitemap.xml.
//   - Files that knead wrote and the tree has no more are removed, unless
//     somebody edited them, pages before the files they need.
//   - The manifest, which lists what knead wrote, is replaced last.
//
// What knead is about to write is noted in .knead/intent.json before the first
// rename and forgotten after the manifest is in place, so that the next run
// knows the files of an interrupted one for its own. A file that neither list
// names is never replaced and never removed.
//
// Two cases break the order on purpose, because no order exists: a path that was
// a file and becomes a folder (or the reverse), and, on a file system that takes
// upper and lower case for equal, a path that changes only its case. There the
// old file is removed just before the new one arrives.
package disk
