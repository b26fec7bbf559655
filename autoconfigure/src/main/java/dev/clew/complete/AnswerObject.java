package dev.clew.complete;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An object of an answer. All objects that were completed alike share their keys, so each
 * keeps its values only. Like the engine's it may be changed and serialized: whoever adds
 * or removes keys makes it an ordinary map.
 */
final class AnswerObject extends AbstractMap<String, @Nullable Object> implements Serializable {

	private static final long serialVersionUID = 1;

	private final transient List<String> keys;

	private final transient @Nullable Object[] values;

	private transient @Nullable Map<String, @Nullable Object> changed;

	/**
	 * Create an object.
	 * @param keys keys that others share, which never change
	 * @param values their values in the same order
	 */
	AnswerObject(List<String> keys, @Nullable Object[] values) {
		this.keys = keys;
		this.values = values;
	}

	@Override
	public int size() {
		return (this.changed != null) ? this.changed.size() : this.keys.size();
	}

	@Override
	public boolean containsKey(@Nullable Object key) {
		return (this.changed != null) ? this.changed.containsKey(key) : indexOf(key) >= 0;
	}

	@Override
	public @Nullable Object get(@Nullable Object key) {
		if (this.changed != null) {
			return this.changed.get(key);
		}
		int index = indexOf(key);
		return (index >= 0) ? this.values[index] : null;
	}

	@Override
	public @Nullable Object put(String key, @Nullable Object value) {
		int index = (this.changed != null) ? -1 : indexOf(key);
		if (index < 0) {
			return change().put(key, value);
		}
		Object former = this.values[index];
		this.values[index] = value;
		return former;
	}

	private int indexOf(@Nullable Object key) {
		return (key != null) ? this.keys.indexOf(key) : -1;
	}

	private Map<String, @Nullable Object> change() {
		if (this.changed == null) {
			this.changed = new LinkedHashMap<>(this);
		}
		return this.changed;
	}

	@Override
	public Set<Entry<String, @Nullable Object>> entrySet() {
		return new Entries();
	}

	private Object writeReplace() {
		return new LinkedHashMap<>(this);
	}

	/**
	 * The entries, which change with the object.
	 */
	private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {

		@Override
		public int size() {
			return AnswerObject.this.size();
		}

		@Override
		public Iterator<Entry<String, @Nullable Object>> iterator() {
			Map<String, @Nullable Object> changed = AnswerObject.this.changed;
			return (changed != null) ? changed.entrySet().iterator() : new EntryIterator();
		}

	}

	/**
	 * Goes through the values, and on through an ordinary map once it has removed one.
	 */
	private final class EntryIterator implements Iterator<Entry<String, @Nullable Object>> {

		private @Nullable Iterator<Entry<String, @Nullable Object>> rest;

		private int next;

		@Override
		public boolean hasNext() {
			return (this.rest != null) ? this.rest.hasNext() : this.next < AnswerObject.this.keys.size();
		}

		@Override
		public Entry<String, @Nullable Object> next() {
			if (this.rest != null) {
				return this.rest.next();
			}
			check();
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			int index = this.next++;
			return new AnswerEntry(AnswerObject.this.keys.get(index), AnswerObject.this.values[index]);
		}

		@Override
		public void remove() {
			if (this.rest == null) {
				check();
				if (this.next == 0) {
					throw new IllegalStateException("There is no entry yet to remove");
				}
				this.rest = change().entrySet().iterator();
				for (int i = 0; i < this.next; i++) {
					this.rest.next();
				}
			}
			this.rest.remove();
		}

		private void check() {
			if (AnswerObject.this.changed != null) {
				throw new ConcurrentModificationException();
			}
		}

	}

	/**
	 * An entry that changes the object.
	 */
	private final class AnswerEntry extends SimpleEntry<String, @Nullable Object> {

		private static final long serialVersionUID = 1;

		AnswerEntry(String key, @Nullable Object value) {
			super(key, value);
		}

		@Override
		public @Nullable Object setValue(@Nullable Object value) {
			super.setValue(value);
			return put(getKey(), value);
		}

	}

}
