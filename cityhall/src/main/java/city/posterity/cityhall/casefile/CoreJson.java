package city.posterity.cityhall.casefile;

import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the core's records look as JSON, without the core knowing of it: ids as strings, enum
 * constants in kebab case, and the cases of a sealed interface told apart by {@code kind}.
 */
public final class CoreJson {

  private static final String CORE = "city.posterity.";

  private CoreJson() {}

  /** Settings for every mapper of core records. */
  public static JsonMapper.Builder builder() {
    var module = new SimpleModule("core");
    text(module, StreamId.class, StreamId::toString, CoreJson::streamId);
    text(module, PersonId.class, PersonId::toString, s -> new PersonId(UUID.fromString(s)));
    text(
        module,
        OrganisationId.class,
        OrganisationId::toString,
        s -> new OrganisationId(UUID.fromString(s)));
    text(module, Term.class, Term::toString, Term::parse);
    return JsonMapper.builder()
        .annotationIntrospector(new Conventions())
        .addModule(module)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  /** {@code tender:…} as {@link StreamId#toString()} writes it. */
  public static StreamId streamId(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("expected thing:id, not '" + text + "'");
    }
    return new StreamId(
        Thing.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)),
        UUID.fromString(text.substring(colon + 1)));
  }

  /** The {@code kind} of a case of a sealed interface: its name in kebab case. */
  public static String kindOf(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getString());
          }
        });
  }

  private static final class Conventions extends JacksonAnnotationIntrospector {

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
        MapperConfig<?> config, Annotated annotated) {
      Class<?> type = annotated.getRawType();
      return isSealedOfCore(type) && annotated instanceof AnnotatedClass
          ? JsonTypeInfo.Value.construct(
              JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, null)
          : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
      Class<?> type = annotated.getRawType();
      return isSealedOfCore(type)
          ? Arrays.stream(type.getPermittedSubclasses())
              .map(c -> new NamedType(c, kindOf(c)))
              .toList()
          : super.findSubtypes(config, annotated);
    }

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] values, String[] names) {
      if (!annotated.getRawType().getName().startsWith(CORE)) {
        return super.findEnumValues(config, annotated, values, names);
      }
      for (int i = 0; i < values.length; i++) {
        names[i] = Engine.word(values[i]);
      }
      return names;
    }

    /** Only components are data; what a record can tell about itself beyond them is not. */
    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member instanceof AnnotatedMethod method
              && method.getDeclaringClass().getName().startsWith(CORE)
              && method.getParameterCount() == 0
              && !isComponent(method)
          || super.hasIgnoreMarker(config, member);
    }

    private static boolean isComponent(AnnotatedMethod method) {
      var components = method.getDeclaringClass().getRecordComponents();
      return components == null
          || Arrays.stream(components).anyMatch(c -> c.getName().equals(method.getName()));
    }

    private static boolean isSealedOfCore(Class<?> type) {
      return type.isInterface() && type.isSealed() && type.getName().startsWith(CORE);
    }
  }
}
