package disk

import "os"

// syncsAtOnce says that every file must be made durable by itself.
const syncsAtOnce = false

// syncFile makes a file durable.
func syncFile(f *os.File) error { return f.Sync() }

// syncAll has nothing to do: NTFS keeps names in a journal.
func syncAll(*os.Root, []string) error { return nil }
