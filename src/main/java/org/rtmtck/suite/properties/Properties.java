package org.rtmtck.suite.properties;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The properties, to be run without a test engine. They are found by their annotation, so none can be forgotten. */
public final class Properties {

    private static final List<Supplier<Object>> CLASSES = List.of(
            SequenceProperties::new,
            EquivalenceProperties::new,
            VolumeProperties::new,
            ResourceProperties::new,
            ReleaseProperties::new,
            ConcurrencyProperties::new);

    private Properties() {}

    /** A property: each run of it makes all its tries for the run that the calling thread is bound to. */
    public static final class Property {

        private final Object instance;
        private final Method method;

        private Property(Object instance, Method method) {
            this.instance = instance;
            this.method = method;
        }

        /** The class in which it stands. */
        public String group() {
            return method.getDeclaringClass().getSimpleName();
        }

        /** Where it stands. */
        public String id() {
            return group() + "." + method.getName();
        }

        /** What people call it. */
        public String name() {
            return method.getName().replace('_', ' ');
        }

        /** Makes all tries; throws what the first one that fails throws. */
        public void run() throws Throwable {
            SplittableRandom random = instance instanceof Seeded seeded ? seeded.random() : new SplittableRandom(0);
            int tries = method.getAnnotation(net.jqwik.api.Property.class).tries();
            for (int i = 0; i < tries; i++) {
                once(random.nextLong());
            }
        }

        private void once(long seed) throws Throwable {
            try {
                if (method.getParameterCount() == 0) {
                    method.invoke(instance);
                } else {
                    method.invoke(instance, seed);
                }
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                throw cause == null ? e : cause;
            }
        }
    }

    /** All properties. */
    public static List<Property> all() {
        return CLASSES.stream().flatMap(type -> of(type.get())).toList();
    }

    private static Stream<Property> of(Object instance) {
        return Arrays.stream(instance.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(net.jqwik.api.Property.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> new Property(instance, method));
    }
}
