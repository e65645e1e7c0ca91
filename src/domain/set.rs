//! A set of the values of a small enum: `Copy`, without allocation, in the order of the enum.

use core::fmt;
use core::marker::PhantomData;

/// A small enum whose values can be gathered in a [`Set`].
pub trait Member: Copy + PartialEq + 'static {
    /// Every value, at most 64, in the order in which a set lists them.
    const ALL: &'static [Self];

    /// The value's own bit, by its place in the enum.
    fn place(self) -> u32;
}

/// A set of values of `T`.
pub struct Set<T> {
    bits: u64,
    of: PhantomData<T>,
}

// Derives would ask the same of `T`, which is only a name.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T> Default for Set<T> {
    fn default() -> Self {
        Self {
            bits: 0,
            of: PhantomData,
        }
    }
}
impl<T: Member + fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Member> Set<T> {
    fn bit_of(value: T) -> u64 {
        1_u64.rotate_left(value.place())
    }

    /// With `value` in it.
    pub fn insert(&mut self, value: T) {
        self.bits |= Self::bit_of(value);
    }

    /// With `value` in it, if `wanted`.
    pub fn insert_if(&mut self, wanted: bool, value: T) {
        if wanted {
            self.insert(value);
        }
    }

    /// Is `value` in it?
    #[must_use]
    pub fn contains(self, value: T) -> bool {
        self.bits & Self::bit_of(value) != 0
    }

    /// What is in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self {
            bits: self.bits | other.bits,
            of: PhantomData,
        }
    }

    /// What is in it, in the order of [`Member::ALL`].
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL
            .iter()
            .copied()
            .filter(move |value| self.contains(*value))
    }

    /// How many are in it.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// Is nothing in it?
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::default();
        for value in values {
            set.insert(value);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Letter {
        A,
        B,
        C,
    }
    impl Member for Letter {
        const ALL: &'static [Self] = &[Self::A, Self::B, Self::C];

        fn place(self) -> u32 {
            self as u32
        }
    }

    #[test]
    fn a_set_holds_what_was_put_in_once_and_in_order() {
        let mut set = Set::default();
        assert!(set.is_empty() && set.iter().next().is_none());
        set.insert(Letter::C);
        set.insert(Letter::A);
        set.insert(Letter::C);
        set.insert_if(false, Letter::B);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Letter::A, Letter::C]);
        assert_eq!(set.len(), 2);
        assert!(set.contains(Letter::A) && !set.contains(Letter::B));
        let both = set.union(Set::from_iter([Letter::B]));
        assert_eq!(format!("{both:?}"), "{A, B, C}");
        assert_ne!(both, set);
    }
}
