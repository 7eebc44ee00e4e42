/** The least that a JVM can do: what every command is measured against. */
public final class Hello {
    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
