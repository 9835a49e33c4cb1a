package org.rtmtck.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to every question in {@link ClientChoice}, {@link RouteChoice}, {@link NoticeChoice} and
 * {@link ReadingChoice}. Immutable.
 *
 * <pre>{@code Choices.DEFAULT.with(RouteChoice.TieBreak.NEWEST).with(NoticeChoice.Delivery.LATER)}</pre>
 */
public final class Choices {

    /** The first constant of every question. */
    public static final Choices DEFAULT = new Choices(Map.of());

    // Questions are asked for each route and each message, and reading an enum's constants copies them.
    private static final ClassValue<Object> FIRST = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> question) {
            return question.getEnumConstants()[0];
        }
    };

    private final Map<Class<?>, Choice> answers;

    private Choices(Map<Class<?>, Choice> answers) {
        this.answers = answers;
    }

    /** These choices with another answer to one question. */
    public <C extends Enum<C> & Choice> Choices with(C answer) {
        Map<Class<?>, Choice> changed = new HashMap<>(answers);
        changed.put(answer.getDeclaringClass(), answer);
        return new Choices(Map.copyOf(changed));
    }

    /** The answer to a question. */
    public <C extends Enum<C> & Choice> C get(Class<C> question) {
        Choice answer = answerTo(question);
        return question.cast(answer == null ? FIRST.get(question) : answer);
    }

    /** Whether {@code answer} was chosen. */
    public <C extends Enum<C> & Choice> boolean has(C answer) {
        Class<C> question = answer.getDeclaringClass();
        Choice given = answerTo(question);
        return (given == null ? FIRST.get(question) : given) == answer;
    }

    private @Nullable Choice answerTo(Class<?> question) {
        return answers.isEmpty() ? null : answers.get(question);
    }

    /** The answers that differ from the default ones, in no particular order. */
    public Collection<Choice> answers() {
        return List.copyOf(answers.values());
    }

    @Override
    public String toString() {
        return answers.values().stream()
                .map(answer -> answer.getClass().getSimpleName() + "." + answer)
                .sorted()
                .toList()
                .toString();
    }
}
