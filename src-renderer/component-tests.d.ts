// Matchers of Testing Library (toBeInTheDocument …) for the component tests of all windows.
import '@testing-library/jest-dom/vitest';
