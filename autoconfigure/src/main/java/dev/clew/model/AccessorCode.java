package dev.clew.model;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * The byte code of one class, reduced to the few steps that an accessor without logic
 * consists of.
 *
 * <p>
 * Whatever an accessor without logic would not do is one {@link Op#OTHER} step. Reading
 * and writing through Hibernate's enhanced methods counts as reading and writing the
 * field.
 */
final class AccessorCode {

	private static final AccessorCode UNREADABLE = new AccessorCode(Map.of());

	private static final String ENHANCED_READ = "$$_hibernate_read_";

	private static final String ENHANCED_WRITE = "$$_hibernate_write_";

	private final Map<String, List<Step>> methods;

	private AccessorCode(Map<String, List<Step>> methods) {
		this.methods = methods;
	}

	/**
	 * Read the class's code; none of a class without a class file is known.
	 */
	static AccessorCode of(Class<?> type) {
		try (InputStream in = open(type)) {
			if (in == null) {
				return UNREADABLE;
			}
			Map<String, List<Step>> methods = new HashMap<>();
			new ClassReader(in).accept(new Methods(methods), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
			return new AccessorCode(methods);
		}
		catch (IOException ex) {
			return UNREADABLE;
		}
	}

	private static @Nullable InputStream open(Class<?> type) {
		if (type.isHidden() || type.isArray() || type.isPrimitive()) {
			return null;
		}
		String file = type.getName().replace('.', '/') + ".class";
		ClassLoader loader = type.getClassLoader();
		return (loader != null) ? loader.getResourceAsStream(file) : ClassLoader.getSystemResourceAsStream(file);
	}

	/**
	 * Whether the method does nothing but return the field.
	 */
	boolean reads(Method method, String field) {
		List<Step> steps = steps(method.getName(), Type.getMethodDescriptor(method));
		List<Step> plain = List.of(Step.THIS, new Step(Op.GET, field), Step.RETURN);
		// The compiler's cast where the field's type is a type variable
		Step cast = new Step(Op.CAST, Type.getInternalName(method.getReturnType()));
		return steps.equals(plain) || steps.equals(List.of(Step.THIS, new Step(Op.GET, field), cast, Step.RETURN));
	}

	/**
	 * Whether the method does nothing but store its only argument in the field.
	 */
	boolean writes(Method method, String field) {
		List<Step> steps = steps(method.getName(), Type.getMethodDescriptor(method));
		Step argument = new Step(Op.ARGUMENT, "1");
		Step put = new Step(Op.PUT, field);
		return steps.equals(List.of(Step.THIS, argument, put, Step.RETURN))
				|| steps.equals(List.of(Step.THIS, argument, put, Step.THIS, Step.RETURN));
	}

	/**
	 * Whether the constructor of a record only stores its arguments, as the implicit one
	 * does.
	 */
	boolean storesOnly(String constructorDescriptor) {
		List<Step> steps = steps("<init>", constructorDescriptor);
		List<Step> implicit = new ArrayList<>(List.of(Step.THIS, Step.SUPER));
		int slot = 1;
		List<Step> puts = steps.stream().filter((step) -> step.op() == Op.PUT).toList();
		Type[] arguments = Type.getArgumentTypes(constructorDescriptor);
		for (int i = 0; i < arguments.length && i < puts.size(); i++) {
			implicit.addAll(List.of(Step.THIS, new Step(Op.ARGUMENT, String.valueOf(slot)), puts.get(i)));
			slot += arguments[i].getSize();
		}
		implicit.add(Step.RETURN);
		return puts.size() == arguments.length && steps.equals(implicit);
	}

	private List<Step> steps(String name, String descriptor) {
		return this.methods.getOrDefault(name + descriptor, List.of());
	}

	private enum Op {

		THIS, ARGUMENT, GET, PUT, CAST, SUPER, RETURN, OTHER

	}

	private record Step(Op op, String operand) {

		static final Step THIS = new Step(Op.THIS, "");

		static final Step SUPER = new Step(Op.SUPER, "");

		static final Step RETURN = new Step(Op.RETURN, "");

		static final Step OTHER = new Step(Op.OTHER, "");

	}

	private static final class Methods extends ClassVisitor {

		private final Map<String, List<Step>> methods;

		Methods(Map<String, List<Step>> methods) {
			super(SpringAsmInfo.ASM_VERSION);
			this.methods = methods;
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			List<Step> steps = new ArrayList<>();
			this.methods.put(name + descriptor, steps);
			return new Steps(steps);
		}

	}

	private static final class Steps extends MethodVisitor {

		private final List<Step> steps;

		Steps(List<Step> steps) {
			super(SpringAsmInfo.ASM_VERSION);
			this.steps = steps;
		}

		@Override
		public void visitVarInsn(int opcode, int slot) {
			boolean load = opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
			Step step = load ? new Step(Op.ARGUMENT, String.valueOf(slot)) : Step.OTHER;
			this.steps.add((opcode == Opcodes.ALOAD && slot == 0) ? Step.THIS : step);
		}

		@Override
		public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
			this.steps.add(switch (opcode) {
				case Opcodes.GETFIELD -> new Step(Op.GET, name);
				case Opcodes.PUTFIELD -> new Step(Op.PUT, name);
				default -> Step.OTHER;
			});
		}

		@Override
		public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
			if (name.startsWith(ENHANCED_READ)) {
				this.steps.add(new Step(Op.GET, name.substring(ENHANCED_READ.length())));
			}
			else if (name.startsWith(ENHANCED_WRITE)) {
				this.steps.add(new Step(Op.PUT, name.substring(ENHANCED_WRITE.length())));
			}
			else {
				this.steps.add((name.equals("<init>") && owner.equals("java/lang/Record")) ? Step.SUPER : Step.OTHER);
			}
		}

		@Override
		public void visitTypeInsn(int opcode, String type) {
			this.steps.add((opcode == Opcodes.CHECKCAST) ? new Step(Op.CAST, type) : Step.OTHER);
		}

		@Override
		public void visitInsn(int opcode) {
			boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
			this.steps.add(returns ? Step.RETURN : Step.OTHER);
		}

		@Override
		public void visitIntInsn(int opcode, int operand) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitJumpInsn(int opcode, Label label) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitLdcInsn(Object value) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitIincInsn(int slot, int increment) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitTableSwitchInsn(int min, int max, Label defaultLabel, Label... labels) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitLookupSwitchInsn(Label defaultLabel, int[] keys, Label[] labels) {
			this.steps.add(Step.OTHER);
		}

		@Override
		public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
			this.steps.add(Step.OTHER);
		}

	}

}
