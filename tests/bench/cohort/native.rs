//! How long a table takes natively, from its bytes to the bytes of the table of verdicts:
//! `cargo bench --bench cohort -- FILE [VERDICTS]`. Prints figures; nothing here can fail but a file that can't be read.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    native::main();
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs::File;
    use std::io::{Read, Write};
    use std::time::Instant;

    use imnm::exchange::cohort::{About, HEAD_BYTES, Preview, Run};

    /// As a worker hands them over.
    const SLICE: usize = 262_144;

    pub fn main() {
        let mut files = std::env::args()
            .skip(1)
            .filter(|word| !word.starts_with('-'));
        let Some(path) = files.next() else {
            println!("cohort: name a table (tests/bench/cohort/generate.py makes one)");
            return;
        };
        let mut verdicts: Box<dyn Write> = match files.next() {
            Some(path) => {
                Box::new(File::create(path).expect("the table of verdicts can be written"))
            }
            None => Box::new(std::io::sink()),
        };
        let mut table = Vec::new();
        File::open(&path)
            .and_then(|mut file| file.read_to_end(&mut table))
            .expect("the table can be read");
        let began = Instant::now();
        let head = &table[..table.len().min(HEAD_BYTES)];
        let preview = Preview::of(head, head.len() == table.len()).expect("a table");
        let mut run = Run::new(&preview.mapping, About::default()).expect("columns that are known");
        let mut most = 0;
        for slice in table.chunks(SLICE) {
            let mut rest = slice;
            while !rest.is_empty() {
                let taken = run.push(rest).expect("the same table");
                rest = &rest[taken..];
                most = most.max(run.output().len());
                verdicts.write_all(run.output()).expect("written");
                run.clear_output();
            }
        }
        while !run.finish().expect("the same table") {
            verdicts.write_all(run.output()).expect("written");
            run.clear_output();
        }
        verdicts.write_all(run.output()).expect("written");
        let seconds = began.elapsed().as_secs_f64();
        let progress = run.progress();
        let summary = run.summary().to_json();
        println!(
            "{path}: {} rows, {} left out, {:.3} s, {:.0} rows a second, {:.2} µs a row, {:.0} MB a second, at most {most} bytes of output at once, summary of {} bytes",
            progress.rows,
            progress.bad_rows,
            seconds,
            progress.rows as f64 / seconds,
            seconds * 1e6 / progress.rows as f64,
            progress.bytes as f64 / 1e6 / seconds,
            summary.len()
        );
    }
}
