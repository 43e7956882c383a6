import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiError, isOffline } from '../api/problem';
import { say } from '../ui/undo/say';
import { makeRouter } from './router';
import { cssVariablesResolver, theme } from './theme';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && (isOffline(error) || (error instanceof ApiError && error.status >= 500)),
    },
    // A form that shows its own error says so with onError; everything else is said at the foot of the screen.
    mutations: { onError: (error) => say(error.message, 'failed') },
  },
});

const router = makeRouter(queryClient);

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
